package de.efakatalog.index.routing;

import static de.efakatalog.index.routing.RegionSample.region;
import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.index.routing.RegionInput.ByAgs;
import de.efakatalog.index.routing.RegionInput.ByArs;
import de.efakatalog.index.routing.RegionInput.ByKey;
import de.efakatalog.index.routing.RegionInput.ByPostcode;
import de.efakatalog.index.routing.RouteAnswer.Answer;
import de.efakatalog.model.region.RegionLevel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which region a key or a postcode means on a day. */
class RegionSearchTest {

    private static final String SERVICE = "99050012104000";
    private static final String BUND = "000000000000";

    private final SampleLog log =
            new SampleLog()
                    .service(SERVICE)
                    .region(region(BUND, "Bund", null))
                    .region(region("09", "Bayern", BUND))
                    .region(region("091", "Oberbayern", "09"))
                    .region(region("09162", "München", "091"))
                    .region(region("091620000", "München", "09162"))
                    .region(region("091620000000", "München, Landeshauptstadt", "091620000"))
                    .region(region("09175", "Ebersberg", "091"));

    @Test
    void findsARegionByTheKeyOfItsLevel() {
        assertThat(regionOf(new ByArs("09"))).isEqualTo("Bayern");
        assertThat(regionOf(new ByArs("091"))).isEqualTo("Oberbayern");
        assertThat(regionOf(new ByArs("09175"))).isEqualTo("Ebersberg");
        assertThat(regionOf(new ByArs("091620000"))).isEqualTo("München");
        assertThat(regionOf(new ByArs(BUND))).isEqualTo("Bund");
    }

    @Test
    void twelveDigitsMeanAGemeindeFirstAndAPaddedHigherRegionOtherwise() {
        assertThat(answer(new ByArs("091620000000")).region())
                .isEqualTo(
                        new RegionRef(
                                "091620000000", "München, Landeshauptstadt", RegionLevel.GEMEINDE));
        assertThat(answer(new ByArs("091750000000")).region())
                .isEqualTo(new RegionRef("09175", "Ebersberg", RegionLevel.KREIS));
        assertThat(regionOf(new ByArs("090000000000"))).isEqualTo("Bayern");
    }

    @Test
    void aKeyMeansExactlyTheRegionThatHasIt() {
        assertThat(regionOf(new ByKey("09175"))).isEqualTo("Ebersberg");
        assertThat(regionOf(new ByKey("091620000000"))).isEqualTo("München, Landeshauptstadt");
        assertThat(ask(new ByKey("091750000000"), null))
                .isEqualTo(new RouteAnswer.UnknownRegion(new ByKey("091750000000")));
    }

    @Test
    void findsARegionByAgs() {
        assertThat(regionOf(new ByAgs("09162000"))).isEqualTo("München, Landeshauptstadt");
        assertThat(regionOf(new ByAgs("09162"))).isEqualTo("München");
        assertThat(regionOf(new ByAgs("091"))).isEqualTo("Oberbayern");
        assertThat(regionOf(new ByAgs("09"))).isEqualTo("Bayern");
    }

    @Test
    void saysWhichInputIsUnknown() {
        for (RegionInput unknown :
                List.of(
                        new ByArs("091620000001"),
                        new ByArs("10"),
                        new ByAgs("09162001"),
                        new ByPostcode("99999"))) {
            assertThat(ask(unknown, null)).isEqualTo(new RouteAnswer.UnknownRegion(unknown));
        }
    }

    @Test
    void anAgsMeansWhoeverHasItOnThatDay() {
        log.region(
                        region("091755101111", "Alt", "09175")
                                .withAgs("09175111")
                                .valid(null, "2024-12-31"))
                .region(
                        region("091755202111", "Neu", "09175")
                                .withAgs("09175111")
                                .valid("2025-01-01", "2025-12-31"));

        assertThat(regionOf(new ByAgs("09175111"), "2024-12-31")).isEqualTo("Alt");
        assertThat(regionOf(new ByAgs("09175111"), "2025-01-01")).isEqualTo("Neu");
        assertThat(regionOf(new ByAgs("09175111"), "2026-05-01")).isEqualTo("Neu");
        assertThat(answer(new ByAgs("09175111"), "2026-05-01").retired()).isNotNull();
    }

    @Test
    void anAgsThatMovedToAnotherRegionLeavesTheOldOne() {
        log.region(region("09175", "Ebersberg", "091").withAgs("09176"));

        assertThat(regionOf(new ByAgs("09176"))).isEqualTo("Ebersberg");
        assertThat(ask(new ByAgs("09175"), null))
                .isEqualTo(new RouteAnswer.UnknownRegion(new ByAgs("09175")));
    }

    @Test
    void aPostcodeOfOneGemeindeMeansThatOne() {
        log.postcode("80331", "091620000000");

        assertThat(regionOf(new ByPostcode("80331"))).isEqualTo("München, Landeshauptstadt");
    }

    @Test
    void aPostcodeOfSeveralGemeindenAnswersWithCandidatesAsGermansSort() {
        log.region(region("091750000001", "Zorneding", "09175"))
                .region(region("091750000002", "Öd", "09175"))
                .region(region("091750000003", "Oberndorf", "09175"))
                .region(region("091750000005", "Aßling", "09175"))
                .region(region("091750000004", "Aßling", "09175"))
                .postcode(
                        "85560",
                        "091750000001",
                        "091750000002",
                        "091750000003",
                        "091750000005",
                        "091750000004",
                        "091750000999");

        Answer answer = answer(new ByPostcode("85560"));

        assertThat(answer.candidates())
                .extracting(RegionRef::ars)
                .containsExactly(
                        "091750000004",
                        "091750000005",
                        "091750000003",
                        "091750000002",
                        "091750000001");
        assertThat(answer.region()).isNull();
        assertThat(answer.routes()).isEmpty();
        assertThat(answer.explanation()).isEmpty();
        assertThat(answer.retired()).isNull();
    }

    @Test
    void onlyGemeindenOfThatDayAreCandidates() {
        log.region(region("091750000001", "Alt", "09175").valid(null, "2024-12-31"))
                .region(region("091750000002", "Bleibt", "09175"))
                .region(region("091750000003", "Neu", "09175").valid("2025-01-01", null))
                .postcode("85560", "091750000001", "091750000002", "091750000003");

        assertThat(candidates("85560", "2024-12-31")).containsExactly("Alt", "Bleibt");
        // nobody said what became of Alt: who lives there must still find it
        assertThat(candidates("85560", "2025-01-01")).containsExactly("Alt", "Bleibt", "Neu");
    }

    @Test
    void doesNotGuessTheOtherGemeindeWhenOneOfTwoEndedWithoutSuccessors() {
        log.region(region("091750000001", "Alt", "09175").valid(null, "2024-12-31"))
                .region(region("091750000002", "Bleibt", "09175"))
                .postcode("85560", "091750000001", "091750000002");

        assertThat(candidates("85560", "2025-01-01")).containsExactly("Alt", "Bleibt");
    }

    @Test
    void successorsStandInForGemeindenOfThePostcodeThatEnded() {
        log.region(
                        region("091750000001", "Alt", "09175")
                                .valid(null, "2024-12-31")
                                .succeededBy("091750000003"))
                .region(region("091750000002", "Bleibt", "09175"))
                .region(region("091750000003", "Neu", "09175").valid("2025-01-01", null))
                .postcode("85560", "091750000001", "091750000002");

        assertThat(candidates("85560", "2025-01-01")).containsExactly("Bleibt", "Neu");
    }

    @Test
    void gemeindenOfAPostcodeThatAllEndedStandForThemselves() {
        log.region(region("091750000001", "Alt", "09175").valid(null, "2024-12-31"))
                .region(region("091750000002", "Auch alt", "09175").valid(null, "2024-12-31"))
                .postcode("85560", "091750000001", "091750000002");

        assertThat(candidates("85560", "2025-01-01")).containsExactly("Alt", "Auch alt");
    }

    private List<String> candidates(String postcode, String day) {
        return answer(new ByPostcode(postcode), day).candidates().stream()
                .map(RegionRef::name)
                .toList();
    }

    private String regionOf(RegionInput input) {
        return regionOf(input, "2026-11-22");
    }

    private String regionOf(RegionInput input, String day) {
        return Objects.requireNonNull(answer(input, day).region()).name();
    }

    private Answer answer(RegionInput input) {
        return answer(input, "2026-11-22");
    }

    private Answer answer(RegionInput input, String day) {
        return (Answer) ask(input, day);
    }

    private RouteAnswer ask(RegionInput input, @Nullable String day) {
        RoutingTable table = new RoutingTable(SampleLog.MAPPER, Clock.systemUTC());
        table.apply(log.entries());
        LocalDate at = RegionSample.day(day);
        return table.answer(new RouteQuestion(SERVICE, input, at));
    }
}
