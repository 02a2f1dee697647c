package de.efakatalog.index.routing;

import static de.efakatalog.index.routing.RegionSample.region;
import static de.efakatalog.index.routing.ResponsibilitySample.responsibility;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.efakatalog.index.routing.RegionInput.ByArs;
import de.efakatalog.index.tail.ReadModel;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.RecordKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How the table follows the log. */
class RoutingTableTest {

    private static final String SERVICE = "99050012104000";
    private static final ByArs BUND = new ByArs("000000000000");
    private static final Instant LATE_EVENING_UTC = Instant.parse("2026-06-30T22:30:00Z");

    private final SampleLog log =
            new SampleLog()
                    .region(region("000000000000", "Bund", null))
                    .region(region("09", "Bayern", "000000000000"))
                    .service(SERVICE)
                    .authority("amt", "Amt")
                    .responsibility(responsibility("r1", SERVICE, "000000000000", "amt"));
    private final RoutingTable table =
            new RoutingTable(SampleLog.MAPPER, Clock.fixed(LATE_EVENING_UTC, ZoneOffset.UTC));

    @Test
    void holdsNothingBeforeItIsBuilt() {
        assertThat(table.name()).isEqualTo("routing");
        assertThat(table.open(UUID.randomUUID())).isEqualTo(ReadModel.NOTHING);
        assertThat(table.position()).isEqualTo(ReadModel.NOTHING);
        assertThat(ask(BUND)).isEqualTo(new RouteAnswer.UnknownService(SERVICE));
    }

    @Test
    void answersUpToTheLastEntryApplied() {
        table.apply(log.entries());

        assertThat(table.position()).isEqualTo(5);
        assertThat(responsible(BUND)).containsExactly("r1");
    }

    @Test
    void todayIsTheDayInGermany() {
        log.responsibility(
                responsibility("r1", SERVICE, "000000000000", "amt").valid(null, "2026-06-30"));
        log.responsibility(
                responsibility("r2", SERVICE, "000000000000", "amt").valid("2026-07-01", null));
        table.apply(log.entries());

        assertThat(responsible(BUND)).containsExactly("r2");
        assertThat(answered(BUND).at()).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void theNextDayBeginsAtMidnightInGermanyWithoutAnythingHappening() {
        MovableClock clock = new MovableClock(Instant.parse("2026-06-30T21:59:59Z"));
        RoutingTable running = new RoutingTable(SampleLog.MAPPER, clock);
        log.responsibility(
                        responsibility("r1", SERVICE, "000000000000", "amt")
                                .valid(null, "2026-06-30"))
                .responsibility(
                        responsibility("r2", SERVICE, "000000000000", "amt")
                                .valid("2026-07-01", null));
        running.apply(log.entries());
        RouteQuestion question = new RouteQuestion(SERVICE, BUND, null);
        assertThat(ids(running.answer(question))).containsExactly("r1");

        clock.moveTo(Instant.parse("2026-06-30T22:00:00Z"));

        assertThat(ids(running.answer(question))).containsExactly("r2");
    }

    @Test
    void aCorrectedResponsibilityLeavesItsOldRegionAndService() {
        table.apply(log.entries());
        log.service("99000000000001")
                .responsibility(responsibility("r1", "99000000000001", "09", "amt"));
        table.apply(log.entries());

        assertThat(responsible(BUND)).isEmpty();
        assertThat(ids(table.answer(new RouteQuestion("99000000000001", new ByArs("09"), null))))
                .containsExactly("r1");
    }

    @Test
    void aDeletedResponsibilityAnswersNoMore() {
        log.delete(RecordKind.RESPONSIBILITY, SampleLog.OWN, "r1");
        table.apply(log.entries());

        assertThat(responsible(BUND)).isEmpty();
        assertThat(answered(BUND).explanation())
                .extracting(Step::outcome)
                .containsExactly(Step.Outcome.NONE);
    }

    @Test
    void answersCarryNewNames() {
        table.apply(log.entries());
        log.authority("amt", "Neues Amt").region(region("000000000000", "Deutschland", null));
        table.apply(log.entries());

        assertThat(answered(BUND).routes().getFirst().authority())
                .isEqualTo(new Route.Named("amt", "Neues Amt"));
        assertThat(answered(BUND).explanation().getFirst().name()).isEqualTo("Deutschland");
    }

    @Test
    void olderAndEqualVersionsChangeNothing() {
        log.authority("amt", "Neues Amt")
                .repeat(3)
                .delete(RecordKind.RESPONSIBILITY, SampleLog.OWN, "r1")
                .repeat(4);
        table.apply(log.entries());
        table.apply(log.entries());
        table.apply(log.entries().subList(0, 3));

        assertThat(table.position()).isEqualTo(9);
        assertThat(responsible(BUND)).isEmpty();
        log.responsibility(responsibility("r2", SERVICE, "000000000000", "amt"));
        table.apply(List.of(log.last()));
        assertThat(answered(BUND).routes().getFirst().authority().name()).isEqualTo("Neues Amt");
    }

    @Test
    void anUnreadableEntryChangesNothingAndIsNamed() {
        Change broken =
                new Change(
                        2, Instant.EPOCH, RecordKind.REGION, SampleLog.OWN, "09", 1, false, "{\"");

        assertThatThrownBy(() -> table.apply(List.of(log.entries().getFirst(), broken)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Entry 2 of the change log (region 09, version 1) cannot be read");
        assertThat(table.position()).isEqualTo(ReadModel.NOTHING);
    }

    @Test
    void anIncompleteRecordChangesNothingAndIsNamed() {
        table.apply(log.entries());
        Change broken =
                new Change(
                        7,
                        Instant.EPOCH,
                        RecordKind.RESPONSIBILITY,
                        SampleLog.OWN,
                        "r9",
                        1,
                        false,
                        "{\"id\": \"r9\", \"service\": \"" + SERVICE + "\"}");
        log.delete(RecordKind.RESPONSIBILITY, SampleLog.OWN, "r1");

        assertThatThrownBy(() -> table.apply(List.of(log.last(), broken)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Entry 7");
        assertThat(responsible(BUND)).containsExactly("r1");
        table.apply(List.of(log.last()));
        assertThat(responsible(BUND)).isEmpty();
    }

    @Test
    void readsRecordsThatSayMoreThanItKnows() {
        Change change = log.entries().getFirst();
        String more = change.json().replaceFirst("\\{", "{\"invented\": [1],");
        log.entries().stream()
                .map(entry -> entry.equals(change) ? withJson(entry, more) : entry)
                .forEach(entry -> table.apply(List.of(entry)));

        assertThat(responsible(BUND)).containsExactly("r1");
    }

    @Test
    void aRebuildTakesOverWhenItIsComplete() {
        table.apply(log.entries());
        ReadModel.Rebuild rebuild = table.rebuild();
        log.newestVersions().stream()
                .filter(entry -> entry.kind() != RecordKind.RESPONSIBILITY)
                .forEach(rebuild::add);
        assertThat(responsible(BUND)).containsExactly("r1");

        rebuild.complete(5);

        assertThat(responsible(BUND)).isEmpty();
        assertThat(table.position()).isEqualTo(5);
        assertThatThrownBy(() -> rebuild.complete(5)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void answersDoNotFallBackWhenARebuildTakesOver() {
        table.apply(log.entries());
        ReadModel.Rebuild rebuild = table.rebuild();
        List<Change> newest = log.newestVersions();
        log.delete(RecordKind.RESPONSIBILITY, SampleLog.OWN, "r1")
                .responsibility(responsibility("r2", SERVICE, "000000000000", "amt"));
        table.apply(log.entries());
        newest.forEach(rebuild::add);
        rebuild.complete(5);

        assertThat(table.position()).isEqualTo(7);
        assertThat(responsible(BUND)).containsExactly("r2");
    }

    @Test
    void anAbandonedRebuildLeavesTheOldStateAnswering() {
        table.apply(log.entries());
        ReadModel.Rebuild rebuild = table.rebuild();
        rebuild.add(log.entries().getFirst());
        rebuild.abandon();

        assertThat(table.position()).isEqualTo(5);
        assertThat(responsible(BUND)).containsExactly("r1");
    }

    @Test
    void aRebuildFromAnEarlierPositionClaimsNoMoreThanThat() {
        table.apply(log.entries());
        ReadModel.Rebuild rebuild = table.rebuild();
        rebuild.complete(2);

        assertThat(table.position()).isEqualTo(2);
        table.apply(log.entries());
        assertThat(table.position()).isEqualTo(5);
    }

    private static Change withJson(Change entry, String json) {
        return new Change(
                entry.seq(),
                entry.at(),
                entry.kind(),
                entry.registry(),
                entry.key(),
                entry.version(),
                entry.deleted(),
                json);
    }

    private RouteAnswer ask(RegionInput region) {
        return table.answer(new RouteQuestion(SERVICE, region, null));
    }

    private RouteAnswer.Answer answered(RegionInput region) {
        return (RouteAnswer.Answer) ask(region);
    }

    private List<String> responsible(RegionInput region) {
        return ids(ask(region));
    }

    private static List<String> ids(RouteAnswer answer) {
        return ((RouteAnswer.Answer) answer).routes().stream().map(Route::responsibility).toList();
    }
}
