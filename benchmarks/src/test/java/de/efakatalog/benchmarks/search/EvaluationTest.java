package de.efakatalog.benchmarks.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final Searcher FIXED =
            new Searcher() {
                @Override
                public String name() {
                    return "fixed";
                }

                @Override
                public List<String> search(String query, int limit) {
                    return switch (query) {
                        case "first" -> List.of("99000001000000", "99000002000000");
                        case "second" -> List.of("passierschein-a38", "99000001104000");
                        default -> List.of();
                    };
                }
            };

    @Test
    void countsByObjectAndPlace() {
        Set<String> right = Set.of("99000001");
        Figures figures =
                Evaluation.of(
                                FIXED,
                                List.of(
                                        new JudgedQuery("k", "first", right),
                                        new JudgedQuery("k", "second", right),
                                        new JudgedQuery("k", "nothing", right),
                                        new JudgedQuery("k", "other", right)))
                        .figures("k");
        assertThat(figures.queries()).isEqualTo(4);
        assertThat(figures.successAt1()).isEqualTo(0.25);
        assertThat(figures.successAt5()).isEqualTo(0.5);
        assertThat(figures.reciprocalRank()).isEqualTo(0.375);
        assertThat(figures.zeroHits()).isEqualTo(0.5);
        assertThat(figures.gain()).isCloseTo((1 + 0.6309) / 4, within(0.001));
    }

    @Test
    void severalRightObjectsShareTheGain() {
        Figures figures =
                Evaluation.of(
                                FIXED,
                                List.of(
                                        new JudgedQuery(
                                                "k", "first", Set.of("99000001", "99000003"))))
                        .figures("k");
        assertThat(figures.successAt1()).isEqualTo(1);
        assertThat(figures.gain()).isCloseTo(1 / 1.6309, within(0.001));
    }

    @Test
    void listsWhatFindsNothingBeforeWhatFindsTheWrong() {
        Set<String> right = Set.of("99000009");
        Evaluation evaluation =
                Evaluation.of(
                        FIXED,
                        List.of(
                                new JudgedQuery("k", "first", right),
                                new JudgedQuery("k", "second", right),
                                new JudgedQuery("k", "nothing", right)));
        assertThat(evaluation.worst(2))
                .containsExactly(
                        "k: \"nothing\" means [99000009], first is nothing",
                        "k: \"first\" means [99000009], first is 99000001000000",
                        "k: and 1 more");
    }

    @Test
    void namesTheQueriesThatAreAnsweredOtherwise() {
        List<JudgedQuery> queries =
                List.of(
                        new JudgedQuery("k", "first", Set.of("99000001")),
                        new JudgedQuery("k", "other", Set.of("99000001")));
        Searcher silent =
                new Searcher() {
                    @Override
                    public String name() {
                        return "silent";
                    }

                    @Override
                    public List<String> search(String query, int limit) {
                        return List.of();
                    }
                };
        Evaluation fixed = Evaluation.of(FIXED, queries);
        assertThat(fixed.differences(Evaluation.of(silent, queries)))
                .containsExactly(
                        "\"first\": [99000001000000, 99000002000000] with fixed, [] with silent");
        assertThat(fixed.differences(Evaluation.of(FIXED, queries))).isEmpty();
        assertThat(fixed.table()).contains("fixed            all                      2  0.500");
    }

    @Test
    void readsTheCommittedQueries() {
        Map<String, List<JudgedQuery>> byKind =
                EvaluationSet.committed().stream()
                        .collect(Collectors.groupingBy(JudgedQuery::kind));
        assertThat(byKind.get("city-keyword")).hasSize(294);
        assertThat(byKind.get("redaktion-synonym")).hasSize(10);
    }
}
