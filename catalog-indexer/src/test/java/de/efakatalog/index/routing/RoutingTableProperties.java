package de.efakatalog.index.routing;

import static de.efakatalog.index.routing.RegionSample.region;
import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.index.routing.RandomWrites.Write;
import de.efakatalog.index.tail.ReadModel;
import de.efakatalog.model.changelog.Change;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The table against an oracle that looks through all records, over random histories. */
class RoutingTableProperties {

    private static final List<RouteQuestion> ALL_QUESTIONS =
            Stream.concat(RandomWrites.SERVICES.stream(), Stream.of("99000000000009"))
                    .flatMap(RoutingTableProperties::questionsAbout)
                    .toList();

    private static final int SIZE = ALL_QUESTIONS.size();

    /** It looks at all services, so it is asked for less often. */
    private static final int WHOLE_PLACES = 5;

    @Provide
    Arbitrary<List<Write>> histories() {
        return historiesOf(RandomWrites.writes());
    }

    /**
     * As the log really is. A build from nothing is told nothing of deleted records, so it could
     * not tell an old version of one that came under a new number.
     */
    @Provide
    Arbitrary<List<Write>> ascendingHistories() {
        return historiesOf(
                RandomWrites.writes().filter(write -> !(write instanceof RandomWrites.Repeat)));
    }

    private static Arbitrary<List<Write>> historiesOf(Arbitrary<Write> writes) {
        return writes.list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .withSizeDistribution(RandomDistribution.uniform());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void answersAsTheRulesSayAfterEachBatch(
            @ForAll("histories") List<Write> history,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 1, max = 30) Integer> batchSizes,
            @ForAll @IntRange(max = 5) int overlap) {
        List<Change> entries = log(history).entries();
        RoutingTable table = table();
        int applied = 0;
        for (int batch = 0; applied < entries.size(); batch++) {
            int end = Math.min(entries.size(), applied + batchSizes.get(batch % batchSizes.size()));
            table.apply(entries.subList(Math.max(0, applied - overlap), end));
            applied = end;

            assertThat(table.position()).isEqualTo(applied);
            assertAnswers(table, entries.subList(0, applied), batch % 7, 7);
        }
        assertAnswers(table, entries, 0, 1);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void answersTheSameAfterARebuildDuringWrites(
            @ForAll("histories") List<Write> before,
            @ForAll("ascendingHistories") List<Write> during,
            @ForAll("ascendingHistories") List<Write> after) {
        SampleLog log = log(before);
        RoutingTable table = table();
        table.apply(log.entries());

        ReadModel.Rebuild rebuild = table.rebuild();
        List<Change> newest = log.newestVersions();
        long position = log.head();
        during.forEach(write -> write.to(log));
        newest.subList(0, newest.size() / 2).forEach(rebuild::add);
        table.apply(log.entries());
        newest.subList(newest.size() / 2, newest.size()).forEach(rebuild::add);
        rebuild.complete(position);
        assertThat(table.position()).isEqualTo(log.head());
        assertAnswers(table, log.entries(), 0, 1);

        after.forEach(write -> write.to(log));
        table.apply(log.entries());
        assertAnswers(table, log.entries(), 0, 3);
    }

    private static void assertAnswers(
            RoutingTable table, List<Change> entries, int first, int step) {
        RoutingOracle oracle = new RoutingOracle(entries);
        for (int i = first; i < ALL_QUESTIONS.size(); i += step) {
            RouteQuestion question = ALL_QUESTIONS.get(i);
            LocalDate day = Objects.requireNonNull(question.at());
            assertThat(table.answer(question))
                    .as("%s", question)
                    .isEqualTo(oracle.answer(question.serviceKey(), question.region(), day));
            assertThat(table.destinations(question))
                    .as("destinations of %s", question)
                    .isEqualTo(oracle.destinations(question.serviceKey(), question.region(), day));
            if (i % WHOLE_PLACES == 0) {
                assertThat(everythingAt(table, question.region(), day))
                        .as("everything at %s on %s", question.region(), day)
                        .isEqualTo(oracle.everythingAt(question.region(), day));
            }
        }
        List<RouteQuestion> some = ALL_QUESTIONS.subList(first, Math.min(first + 20, SIZE));
        assertThat(table.answers(some).answers())
                .isEqualTo(some.stream().map(table::answer).toList());
    }

    private static @Nullable List<RegionAnswer.ServiceRoute> everythingAt(
            RoutingTable table, RegionInput place, LocalDate day) {
        return switch (table.responsibilitiesOf(place, day)) {
            case RegionAnswer.Answer answer -> answer.services();
            case RegionAnswer.UnknownRegion unknown -> null;
        };
    }

    /** A country in good order to begin with, so that random writes have something to disturb. */
    private static SampleLog log(List<Write> history) {
        SampleLog log = new SampleLog();
        RandomWrites.SERVICES.forEach(log::service);
        RandomWrites.REGIONS.forEach(
                ars ->
                        log.region(
                                region(
                                        ars,
                                        "Region " + ars,
                                        RandomWrites.REGIONS.stream()
                                                .filter(other -> other.length() < ars.length())
                                                .filter(ars::startsWith)
                                                .max(Comparator.comparingInt(String::length))
                                                .orElse("000000000000"))));
        history.forEach(write -> write.to(log));
        return log;
    }

    private static RoutingTable table() {
        return new RoutingTable(SampleLog.MAPPER, Clock.systemUTC());
    }

    private static Stream<RouteQuestion> questionsAbout(String service) {
        return Stream.of(
                        RandomWrites.REGIONS.stream().map(RegionInput.ByArs::new),
                        Stream.of("010000000000", "011000000000", "011010001000", "09")
                                .map(RegionInput.ByArs::new),
                        Stream.of("011010000000", "010000000000", "011010001")
                                .map(RegionInput.ByKey::new),
                        RandomWrites.AGS.stream().map(RegionInput.ByAgs::new),
                        RandomWrites.POSTCODES.stream().map(RegionInput.ByPostcode::new))
                .flatMap(inputs -> inputs)
                .flatMap(
                        input ->
                                IntStream.range(-1, RandomWrites.DAYS + 1)
                                        .mapToObj(RandomWrites.FIRST_DAY::plusDays)
                                        .map(day -> new RouteQuestion(service, input, day)));
    }
}
