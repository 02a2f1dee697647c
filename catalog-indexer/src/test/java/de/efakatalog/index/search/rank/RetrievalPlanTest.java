package de.efakatalog.index.search.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.efakatalog.index.search.engine.Match;
import de.efakatalog.index.search.engine.TokenField;
import de.efakatalog.index.search.engine.Wanted;
import de.efakatalog.index.search.engine.Way;
import de.efakatalog.index.search.text.QueryReading;
import org.junit.jupiter.api.Test;

class RetrievalPlanTest {

    @Test
    void asksForAllWordsFirstAndForAnyLast() {
        assertThat(RetrievalPlan.of(QueryReading.of("Hund Katze Pferd")))
                .extracting(Stage::name, Stage::required)
                .containsExactly(
                        tuple("all words", 3), tuple("half of the words", 2), tuple("any word", 1));
    }

    @Test
    void looksForTyposOfUnknownWordsOnly() {
        assertThat(RetrievalPlan.of(QueryReading.of("führerschen")))
                .extracting(Stage::name)
                .containsExactly("all words", "all words with typos");
        assertThat(RetrievalPlan.of(QueryReading.of("Führerschein")))
                .extracting(Stage::name)
                .containsExactly("all words");
    }

    @Test
    void ofManyUnknownWordsOnlyTheFirstMayBeMistyped() {
        assertThat(withTypos("quxwurstel bluxwurstel kruxwurstel", Match.TWO_TYPOS)).isEqualTo(3);
        String four = "quxwurstel bluxwurstel kruxwurstel druxwurstel";
        assertThat(withTypos(four, Match.ONE_TYPO)).isEqualTo(4);
        assertThat(withTypos(four, Match.TWO_TYPOS)).isZero();
        String seven = four + " fruxwurstel gruxwurstel pruxwurstel";
        assertThat(withTypos(seven, Match.ONE_TYPO)).isEqualTo(5);
    }

    private static long withTypos(String words, Match match) {
        return RetrievalPlan.of(QueryReading.of(words)).getLast().wanted().stream()
                .flatMap(wanted -> wanted.ways().stream())
                .filter(way -> way.match() == match)
                .count();
    }

    @Test
    void doesNotInsistOnWhatIsToBeDone() {
        Stage first = RetrievalPlan.of(QueryReading.of("Hund anmelden")).get(0);
        assertThat(first.required()).isEqualTo(1);
        assertThat(first.wanted()).extracting(Wanted::optional).containsExactly(false, true, true);
    }

    @Test
    void theSameWordGoesBeforeWhatIsLikeIt() {
        Wanted hund = RetrievalPlan.of(QueryReading.of("Hund")).get(0).wanted().get(0);
        Way same = way(hund, TokenField.NAME, Match.SAME);
        assertThat(same.token()).isEqualTo("hund");
        assertThat(same.score())
                .isGreaterThan(way(hund, TokenField.PART, Match.SAME).score())
                .isGreaterThan(way(hund, TokenField.NAME, Match.BEGINNING).score())
                .isGreaterThan(way(hund, TokenField.ENDING, Match.BEGINNING).score());
    }

    private static Way way(Wanted wanted, TokenField field, Match match) {
        return wanted.ways().stream()
                .filter(way -> way.field() == field && way.match() == match)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingIsAskedByAnEmptyQuery() {
        assertThat(RetrievalPlan.of(QueryReading.of(" "))).isEmpty();
    }
}
