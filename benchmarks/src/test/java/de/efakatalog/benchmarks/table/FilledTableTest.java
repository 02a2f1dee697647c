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

    private static List<RegionLevel> levels(RouteQuestion question) {
        return routes(question).stream().map(route -> route.matched().level()).toList();
    }

    private static void assertFoundAt(RegionLevel level, RouteQuestion[] questions) {
        assertThat(questions).hasSize(FilledTable.QUESTIONS);
        assertThat(Arrays.stream(questions).map(FilledTableTest::levels).distinct())
                .containsExactly(List.of(level));
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
        assertThat(Arrays.stream(FILLED.nowhere()).map(FilledTableTest::levels).distinct())
                .containsExactly(List.of());
    }

    @Test
    void findsDestinations() {
        assertThat(
                        Arrays.stream(FILLED.withDestination())
                                .map(each -> FILLED.table().destinations(each).size())
                                .distinct())
                .containsExactly(1);
    }

    @Test
    void asksManyDifferentQuestions() {
        assertThat(Arrays.stream(FILLED.atGemeinde()).distinct()).hasSize(FilledTable.QUESTIONS);
    }
}
