package de.efakatalog.benchmarks.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.index.testing.SeedCatalogue;
import de.efakatalog.index.testing.SeededEngine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Guards what search reached; the floors lie a little below it. */
class SearchQualityTest {

    /** So many titles are passed over for each that is asked: all take minutes. */
    private static final int EVERY = 37;

    private static final int OBJECT_DIGITS = 8;

    private static final RankingAlone RANKING = new RankingAlone();

    @Test
    void keywordsOfACityAreFoundByTheRanking() {
        assertFound(RANKING, 0.63, 0.86);
    }

    /** Lower than without: what the engine hands over is found in stages, and 200 at most. */
    @Test
    void keywordsOfACityAreFoundWithAnEngine(@TempDir Path directory) {
        try (SeededEngine engine = SeededEngine.lucene(directory)) {
            assertFound(
                    new EngineSearcher(engine.filled(SeedCatalogue.changes(Integer.MAX_VALUE))),
                    0.63,
                    0.86);
        }
    }

    private static void assertFound(Searcher searcher, double first, double firstFive) {
        Figures figures =
                Evaluation.of(searcher, EvaluationSet.committed()).figures("city-keyword");
        assertThat(figures.successAt1()).isGreaterThanOrEqualTo(first);
        assertThat(figures.successAt5()).isGreaterThanOrEqualTo(firstFive);
        assertThat(figures.zeroHits()).isLessThanOrEqualTo(0.02);
    }

    @Test
    void whoKnowsTheTitleFindsTheServiceAmongTheFirstThree() {
        Map<String, String> titles =
                SeedServices.all().stream()
                        .collect(
                                Collectors.toMap(
                                        SeedServices.SeedService::key,
                                        SeedServices.SeedService::title,
                                        (one, other) -> one,
                                        TreeMap::new));
        int[] count = {0};
        List<String> wrong = new ArrayList<>();
        titles.forEach(
                (key, title) -> {
                    if (count[0]++ % EVERY == 0) {
                        List<String> first = RANKING.search(title, 3);
                        if (first.stream().noneMatch(found -> sameObject(key, found))) {
                            wrong.add(title + " -> " + titles.get(first.getFirst()));
                        }
                    }
                });
        assertThat(wrong).isEmpty();
    }

    private static boolean sameObject(String key, String other) {
        return key.regionMatches(0, other, 0, OBJECT_DIGITS);
    }

    @ParameterizedTest
    @CsvSource({
        "Neuwagen anmelden, 99036020;99036008",
        "Hund anmelden, 99102013",
        "Umzug melden, 99115005",
        "Perso verloren, 99008001",
        "Gewerbe abmelden, 99050012070",
        "Kita Platz, 99041004",
        "Heiraten, 99059001",
        "Schwerbehindertenausweis verlängern, 99015007",
        "führerschen, 99023001",
        "Auto abmelden, 99036008070",
    })
    void whatPeopleAskMostIsAmongTheFirstThree(String query, String right) {
        List<String> found = RANKING.search(query, 3);
        assertThat(found)
                .anySatisfy(
                        key ->
                                assertThat(List.of(right.split(";", -1)))
                                        .anySatisfy(start -> assertThat(key).startsWith(start)));
    }
}
