package de.efakatalog.benchmarks.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Guards what search reached; the floors lie a little below it. */
class SearchQualityTest {

    private static final RankingAlone RANKING = new RankingAlone();

    @Test
    void keywordsOfACityAreFound() {
        Figures figures = Evaluation.of(RANKING, EvaluationSet.committed()).figures("city-keyword");
        assertThat(figures.successAt1()).isGreaterThanOrEqualTo(0.55);
        assertThat(figures.successAt5()).isGreaterThanOrEqualTo(0.79);
        assertThat(figures.zeroHits()).isLessThanOrEqualTo(0.02);
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
