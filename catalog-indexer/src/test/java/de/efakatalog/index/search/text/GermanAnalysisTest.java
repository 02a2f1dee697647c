package de.efakatalog.index.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GermanAnalysisTest {

    private static List<String> stems(String text) {
        return GermanAnalysis.tokens(text).stream().map(Token::stem).toList();
    }

    private static Word word(String text) {
        return Vocabulary.standard().words(text).get(0);
    }

    @Test
    void foldsCaseUmlautsAndAccents() {
        assertThat(stems("FÜHRERSCHEIN Fuehrerschein führerschein")).containsOnly("fuhrerschein");
        assertThat(stems("Straße STRASSE Café")).containsExactly("strass", "strass", "caf");
    }

    @Test
    void meetsAnUmlautInTwoCodePoints() {
        assertThat(stems("Fu\u0308hrerschein")).containsExactly("fuhrerschein");
    }

    @Test
    void takesSignsAndEmojiForNoWords() {
        assertThat(
                        stems(
                                "\uD83D\uDC15 anmelden \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC66 * ?"))
                .isEqualTo(stems("anmelden"));
        assertThat(stems("\uD83C\uDDE9\uD83C\uDDEA \u270F\uFE0F \u0308 -")).isEmpty();
    }

    @Test
    void readsOverWhatNobodySeesInAWord() {
        assertThat(stems("Hunde\u00ADsteuer Hunde\u200Dsteuer \u200FHundesteuer\u202C"))
                .containsOnly("hundesteu");
    }

    @Test
    void cutsNoCharacterInTwo() {
        String bold = "a" + "\uD835\uDC1A".repeat(60);
        assertThat(stems(bold))
                .allSatisfy(stem -> assertThat(stem).doesNotMatch(".*[\uD800-\uDBFF]"));
        assertThat(stems(bold).getFirst()).hasSize(63);
    }

    @Test
    void takesOffEndings() {
        assertThat(stems("Hund Hunde Hunden Hundes")).containsOnly("hund");
    }

    @Test
    void separatesAtHyphenAndSlash() {
        assertThat(stems("Kfz-Zulassung/Anmeldung"))
                .containsExactly("kfz", "zulassung", "anmeldung");
    }

    @Test
    void keepsVerrichtungenApart() {
        assertThat(stems("Anmeldung Abmeldung Ummeldung")).doesNotHaveDuplicates();
        assertThat(word("anmelden").root())
                .isEqualTo(word("Anmeldung").root())
                .isNotEqualTo(word("abmelden").root())
                .isNotEqualTo(word("ummelden").root());
    }

    @Test
    void meetsNounAndVerbAtTheirRoot() {
        assertThat(word("verlängern").root()).isEqualTo(word("Verlängerung").root());
        assertThat(word("zulassen").root()).isEqualTo(word("Zulassung").root());
        assertThat(word("ändern").root()).isEqualTo(word("Änderung").root());
    }

    @Test
    void saysWhereWordsStand() {
        Token second = GermanAnalysis.tokens("Hund anmelden").get(1);
        assertThat(second.start()).isEqualTo(5);
        assertThat(second.end()).isEqualTo(13);
    }

    @Test
    void takesCompoundsApart() {
        assertThat(word("kfzzulassung").parts()).containsExactly("kfz", "zulassung");
        assertThat(word("Hundesteuermarke").parts()).containsExactly("hund", "steu", "mark");
        assertThat(word("Geburtsurkunde").parts()).containsExactly("geburt", "urkund");
        assertThat(word("Bewohnerparkausweis").parts())
                .containsExactly("bewohn", "park", "ausweis");
    }

    @Test
    void leavesSimpleWordsWhole() {
        assertThat(word("Anmeldung").parts()).isEmpty();
        assertThat(word("Restauration").parts()).isEmpty();
        assertThat(word("Führerschein").parts()).isEmpty();
    }

    @Test
    void rareWordsWeighMore() {
        Vocabulary vocabulary = Vocabulary.standard();
        assertThat(vocabulary.weight("fuhrerschein", false))
                .isGreaterThan(vocabulary.weight("erteilung", false));
        assertThat(vocabulary.weight("xylophon", false)).isEqualTo(Vocabulary.HIGHEST_WEIGHT);
    }
}
