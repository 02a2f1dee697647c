package de.efakatalog.index.routing;

import static de.efakatalog.index.routing.RegionSample.region;
import static de.efakatalog.index.routing.ResponsibilitySample.responsibility;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.efakatalog.index.routing.RegionInput.ByArs;
import de.efakatalog.index.routing.RouteAnswer.Answer;
import de.efakatalog.model.region.RegionLevel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is responsible in a known region. */
class RouteFinderTest {

    private static final String SERVICE = "99050012104000";
    private static final String OBJECT = "99050012000000";
    private static final String BUND = "000000000000";
    private static final String STADT = "091620000000";
    private static final UUID DESTINATION = UUID.fromString("7ccd30ff-1c1e-4b4e-9d0f-0b2c1c3d4e5f");

    private final SampleLog log =
            new SampleLog()
                    .service(SERVICE)
                    .service(OBJECT)
                    .authority("kvr", "Kreisverwaltungsreferat")
                    .region(region(BUND, "Bund", null))
                    .region(region("09", "Bayern", BUND))
                    .region(region("09162", "München", "09"))
                    .region(region(STADT, "München, Landeshauptstadt", "09162"));

    @Test
    void saysEverythingAboutARoute() {
        log.implementation("gewerbe", "Gewerbe online")
                .responsibility(
                        responsibility("r1", SERVICE, STADT, "kvr")
                                .valid("2025-01-01", null)
                                .online("Gewerbe anmelden", "https://example.org/gewerbe")
                                .through("gewerbe", DESTINATION));

        assertThat(answer("2026-01-01").routes())
                .containsExactly(
                        new Route(
                                "r1",
                                new Route.Named("kvr", "Kreisverwaltungsreferat"),
                                new Route.Named("gewerbe", "Gewerbe online"),
                                new Route.OnlineService(
                                        "https://example.org/gewerbe", "Gewerbe anmelden"),
                                DESTINATION,
                                new Route.Matched(STADT, RegionLevel.GEMEINDE),
                                new Route.Source(
                                        SampleLog.OWN,
                                        "r1",
                                        LocalDate.of(2025, 1, 1),
                                        SampleLog.at(log.head()))));
    }

    @Test
    void inventsNothing() {
        log.responsibility(responsibility("r1", SERVICE, STADT, "not-recorded"));

        Route route = answer("2026-01-01").routes().getFirst();

        assertThat(route.authority()).isEqualTo(new Route.Named("not-recorded", "not-recorded"));
        assertThat(route.implementation()).isNull();
        assertThat(route.onlineService()).isNull();
        assertThat(route.destination()).isNull();
    }

    @Test
    void fallsBackToTheNearestRegionAbove() {
        log.responsibility(responsibility("bund", SERVICE, BUND, "kvr"))
                .responsibility(responsibility("land", SERVICE, "09", "kvr"));

        Answer answer = answer("2026-01-01");

        assertThat(answer.region())
                .isEqualTo(new RegionRef(STADT, "München, Landeshauptstadt", RegionLevel.GEMEINDE));
        assertThat(answer.routes()).extracting(Route::responsibility).containsExactly("land");
        assertThat(answer.routes().getFirst().matched())
                .isEqualTo(new Route.Matched("09", RegionLevel.LAND));
        assertThat(answer.explanation())
                .containsExactly(
                        new Step(
                                STADT,
                                "München, Landeshauptstadt",
                                RegionLevel.GEMEINDE,
                                Step.Outcome.NONE),
                        new Step("09162", "München", RegionLevel.KREIS, Step.Outcome.NONE),
                        new Step("09", "Bayern", RegionLevel.LAND, Step.Outcome.MATCHED));
    }

    @Test
    void explainsEveryLevelWhenNobodyIsRecorded() {
        log.responsibility(responsibility("old", SERVICE, STADT, "kvr").valid(null, "2025-12-31"))
                .responsibility(
                        responsibility("older", SERVICE, "09162", "kvr").valid(null, "2024-12-31"))
                .responsibility(
                        responsibility("next", SERVICE, "09162", "kvr").valid("2026-01-02", null));

        assertThat(answer("2026-01-01").explanation())
                .extracting(Step::outcome)
                .containsExactly(
                        Step.Outcome.EXPIRED,
                        Step.Outcome.NOT_YET_VALID,
                        Step.Outcome.NONE,
                        Step.Outcome.NONE);
        assertThat(answer("2026-01-01").routes()).isEmpty();
        assertThat(answer("2026-01-02").routes())
                .extracting(Route::responsibility)
                .containsExactly("next");
        assertThat(answer("2025-12-31").routes())
                .extracting(Route::responsibility)
                .containsExactly("old");
    }

    @Test
    void outcomesHaveTheirWireNames() throws Exception {
        assertThat(SampleLog.MAPPER.writeValueAsString(Step.Outcome.values()))
                .isEqualTo("[\"matched\",\"none\",\"expired\",\"not-yet-valid\"]");
    }

    @Test
    void allOfTheLevelInGermanOrderOfAuthorityThenOnlineServiceThenId() {
        log.authority("a", "Ärzteamt")
                .authority("b", "Bauamt")
                .authority("z", "Zulassung")
                .responsibility(responsibility("r6", SERVICE, STADT, "z"))
                .responsibility(responsibility("r5", SERVICE, STADT, "b"))
                .responsibility(responsibility("r4", SERVICE, STADT, "b"))
                .responsibility(
                        responsibility("r3", SERVICE, STADT, "b").online("Zusatz", "https://z"))
                .responsibility(
                        responsibility("r2", SERVICE, STADT, "b").online("Übung", "https://u"))
                .responsibility(responsibility("r1", SERVICE, STADT, "a"));

        assertThat(responsible()).containsExactly("r1", "r2", "r3", "r4", "r5", "r6");
    }

    @Test
    void neverFallsBackAlongTheKey() {
        log.responsibility(responsibility("of-object", OBJECT, STADT, "kvr"));

        assertThat(responsible()).isEmpty();
    }

    @Test
    void aServiceWithoutARecordIsUnknown() {
        assertThat(ask("99999999999999", STADT, "2026-01-01"))
                .isEqualTo(new RouteAnswer.UnknownService("99999999999999"));
    }

    @Test
    void recordsOfTwoRegistriesWithTheSameKeysStandSideBySide() {
        log.authority("peer", "kvr", "Amt des Nachbarn")
                .responsibility(responsibility("r1", SERVICE, STADT, "kvr"))
                .responsibility("peer", responsibility("r1", SERVICE, STADT, "kvr"));

        assertThat(answer("2026-01-01").routes())
                .extracting(route -> route.source().registry(), route -> route.authority().name())
                .containsExactly(
                        tuple("peer", "Amt des Nachbarn"), tuple("own", "Kreisverwaltungsreferat"));
    }

    @Test
    void regionsThatContainEachOtherAreTriedOnce() {
        log.region(region("09", "Bayern", "09162"));

        assertThat(answer("2026-01-01").explanation())
                .extracting(Step::ars)
                .containsExactly(STADT, "09162", "09");
    }

    private List<String> responsible() {
        return answer("2026-01-01").routes().stream().map(Route::responsibility).toList();
    }

    private Answer answer(String day) {
        return (Answer) ask(SERVICE, STADT, day);
    }

    private RouteAnswer ask(String service, String ars, String day) {
        RoutingTable table = new RoutingTable(SampleLog.MAPPER, Clock.systemUTC());
        table.apply(log.entries());
        return table.answer(new RouteQuestion(service, new ByArs(ars), LocalDate.parse(day)));
    }
}
