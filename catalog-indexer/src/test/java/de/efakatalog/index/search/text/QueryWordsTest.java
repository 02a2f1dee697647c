package de.efakatalog.index.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.index.search.text.QueryWords.Word;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class QueryWordsTest {

    @Test
    void hasStemAndPartOfEachWord() {
        assertThat(QueryWords.of("Führerscheine beantragen"))
                .containsExactly(
                        new Word("fuhrerschein", "fuhrerschein"), new Word("beantrag", "beantrag"));
    }

    @Test
    void looksForTheWordItselfWhenItsStemIsTooShort() {
        assertThat(QueryWords.of("Essen")).containsExactly(new Word("ess", "essen"));
    }

    @Test
    void leavesOutSmallWordsBesideOthers() {
        assertThat(QueryWords.of("Wie kann ich einen Pass für mein Kind beantragen"))
                .extracting(Word::stem)
                .containsExactly("pass", "kind", "beantrag");
    }

    @Test
    void keepsSmallWordsWhenThereAreNoOthers() {
        assertThat(QueryWords.of("In der")).extracting(Word::stem).containsExactly("in", "der");
    }

    @Test
    void takesEachWordOnce() {
        assertThat(QueryWords.of("Pass PASS pass Pässe")).hasSize(1);
    }

    @Test
    void knowsNoQuerySyntax() {
        assertThat(QueryWords.of("title:* OR [a TO z]~2 \"pass\" ^9 && (!x)"))
                .extracting(Word::part)
                .containsExactly("titl", "or", "a", "to", "z", "2", "pass", "9", "x");
    }

    @Test
    void signsAloneAreNoWords() {
        assertThat(QueryWords.of("*** ??? ~ /.*/ \\")).isEmpty();
    }

    @Test
    void boundsHostileInput() {
        String terms =
                IntStream.range(0, 5_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        assertThat(QueryWords.of(terms)).hasSize(QueryWords.MOST_WORDS);
        List<Word> oneLongWord = QueryWords.of("x".repeat(10_000));
        assertThat(oneLongWord).hasSizeLessThanOrEqualTo(2);
        assertThat(oneLongWord)
                .allSatisfy(word -> assertThat(word.stem().length()).isLessThanOrEqualTo(255));
    }

    @Property
    void isBoundedWhateverIsTyped(@ForAll String typed) {
        assertThat(QueryWords.of(typed))
                .hasSizeLessThanOrEqualTo(QueryWords.MOST_WORDS)
                .allSatisfy(word -> assertThat(word.part()).startsWith(word.stem()));
    }
}
