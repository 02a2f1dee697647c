package de.efakatalog.benchmarks.table;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.index.routing.Route;
import de.efakatalog.index.routing.RouteAnswer;
import de.efakatalog.index.routing.RouteQuestion;
import de.efakatalog.model.region.RegionLevel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FilledTableTest {

    private static final int SIZE = 20_000;
    private static final GeneratedRegistry REGISTRY = new GeneratedRegistry();
    private static final FilledTable FILLED = FilledTable.of(REGISTRY, SIZE);

    private static List<Route> routes(RouteQuestion question) {
        return FILLED.table().answer(question) instanceof RouteAnswer.Answer answer
                ? answer.routes()
                : List.of();
    }

    private static void assertFoundAt(RegionLevel level, RouteQuestion[] questions) {
        assertThat(questions).hasSize(FilledTable.QUESTIONS);
        assertThat(questions)
                .allSatisfy(
                        question ->
                                assertThat(routes(question))
                                        .extracting(route -> route.matched().level())
                                        .containsExactly(level));
    }

    @Test
    void hasNoPairTwice() {
        assertThat(IntStream.range(0, SIZE).mapToObj(REGISTRY::pair)).doesNotHaveDuplicates();
    }

    @Test
    void answersEachSortOfQuestionAtItsLevel() {
        assertFoundAt(RegionLevel.GEMEINDE, FILLED.atGemeinde());
        assertFoundAt(RegionLevel.LAND, FILLED.atLand());
        assertFoundAt(RegionLevel.BUND, FILLED.atBund());
        assertThat(FILLED.nowhere()).allSatisfy(each -> assertThat(routes(each)).isEmpty());
    }

    @Test
    void findsDestinations() {
        assertThat(FILLED.withDestination())
                .allSatisfy(each -> assertThat(FILLED.table().destinations(each)).hasSize(1));
    }

    @Test
    void asksManyDifferentQuestions() {
        assertThat(Arrays.stream(FILLED.atGemeinde()).distinct()).hasSize(FilledTable.QUESTIONS);
    }
}
