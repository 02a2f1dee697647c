package de.efakatalog.index.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GermanAnalysisTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Führerschein",
                "fuehrerschein",
                "Fuhrerschein",
                "FÜHRERSCHEIN",
                "Führerscheins",
                "Führerscheine",
                "Führerscheinen",
                "Fu\u0308hrerschein"
            })
    void oneStemHoweverItIsWritten(String written) {
        assertThat(words(written)).containsExactly("fuhrerschein");
    }

    @ParameterizedTest
    @CsvSource({
        "Straße, strass",
        "STRASSE, strass",
        "Chóśebuz, chosebuz",
        "Ausweise, ausweis",
        "Ausweises, ausweis",
        "99038003017001, 99038003017001"
    })
    void foldsAndStems(String text, String token) {
        assertThat(words(text)).containsExactly(token);
    }

    @Test
    void hyphenAndSlashSeparateWords() {
        assertThat(words("Fahrerlaubnis/Führerschein, Kfz-Zulassung"))
                .containsExactly("fahrerlaubnis", "fuhrerschein", "kfz", "zulassung");
    }

    @Test
    void keepsSmallWordsInTheIndex() {
        assertThat(words("Au in der Hallertau")).containsExactly("au", "in", "der", "hallertau");
    }

    @Test
    void partsAreAllEndsOfAtLeastFourLetters() {
        assertThat(parts("Reisepass am Ort"))
                .containsExactly("reisepass", "eisepass", "isepass", "sepass", "epass", "pass");
    }

    @Test
    void partsNeverBreakACharacter() {
        assertThat(parts("\uD83D\uDE97abc\uD835\uDC00de"))
                .allSatisfy(part -> assertThat(Character.isLowSurrogate(part.charAt(0))).isFalse());
    }

    @Test
    void partsOfVeryLongWordsAreCut() {
        assertThat(parts("x".repeat(200)))
                .hasSize(197)
                .allSatisfy(part -> assertThat(part.length()).isBetween(4, 64));
    }

    private static List<String> words(String text) {
        return GermanAnalysis.tokens(GermanAnalysis.WORDS, text);
    }

    private static List<String> parts(String text) {
        return GermanAnalysis.tokens(GermanAnalysis.PARTS, text);
    }
}
