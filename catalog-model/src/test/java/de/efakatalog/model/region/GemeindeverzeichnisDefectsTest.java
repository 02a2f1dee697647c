package de.efakatalog.model.region;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each test breaks one thing in a valid file. The constants name lines of its beginning. */
class GemeindeverzeichnisDefectsTest {
    private static final int LAND = 1;
    private static final int KREIS = 2;
    private static final int VERBAND = 3;
    private static final int GEMEINDE = 5;

    private final List<String> lines = new ArrayList<>(MiniatureFile.lines());

    private static MalformedFileException refusal(byte[] bytes) {
        MalformedFileException refusal =
                catchThrowableOfType(
                        MalformedFileException.class,
                        () ->
                                GemeindeverzeichnisReader.read(
                                        new ByteArrayInputStream(bytes), lines -> {}));
        assertThat(refusal).as("refusal").isNotNull();
        return refusal;
    }

    private MalformedFileException refusal() {
        return refusal((String.join("\n", lines) + "\n").getBytes(UTF_8));
    }

    private void overwrite(int line, int column, String text) {
        StringBuilder changed = new StringBuilder(lines.get(line - 1));
        changed.replace(column - 1, column - 1 + text.length(), text);
        lines.set(line - 1, changed.toString());
    }

    private static void assertAt(MalformedFileException refusal, int line, int column) {
        assertThat(List.of(refusal.line(), refusal.column()))
                .as(refusal.getMessage())
                .containsExactly(line, column);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "1, 1, 70, a record type",
        "1, 3, 20250230, a date as YYYYMMDD",
        "1, 5, x, the Gebietsstand",
        "2, 3, 20250930, the Gebietsstand of the first line",
        "1, 11, 17, the number of a Land",
        "1, 11, 00, the number of a Land",
        "1, 12, O, the Land in the key",
        "1, 13, 1, blanks up to column 22",
        "1, 124, 1, blanks up to column 220",
        "1, 220, x, blanks up to column 220",
        "2, 14, '?', the key",
        "2, 123, 46, a Textkennzeichen of record type 40",
        "2, 123, 61, a Textkennzeichen of record type 40",
        "3, 123, 44, a Textkennzeichen of record type 50",
        "3, 17, 1, blanks up to column 18",
        "3, 21, a, the Gemeindeverband in the key",
        "5, 123, '  ', a Textkennzeichen of record type 60",
        "5, 128, 1, blanks up to column 128",
        "5, 129, ' ', the area in hectares",
        "5, 150, x, the number of inhabitants",
        "5, 151, '-', the number of male inhabitants",
        "5, 151, 00000001235, no more male inhabitants",
        "5, 164, 0, blanks up to column 165",
        "5, 168, ' ', the postcode of the seat",
        "5, 171, 1, blanks up to column 175",
        "5, 176, 1, blanks up to column 177",
        "5, 183, ä, 'digits, capital letters or blanks'",
        "5, 197, 1, blanks up to column 220"
    })
    void namesTheColumnAndWhatBelongsThere(int line, int column, String text, String expected) {
        overwrite(line, column, text);

        MalformedFileException refusal = refusal();

        assertAt(refusal, line, column);
        assertThat(refusal.expected()).startsWith(expected);
    }

    @Test
    void refusesAnEmptyName() {
        overwrite(GEMEINDE, 23, " ".repeat(50));
        assertAt(refusal(), GEMEINDE, 23);
    }

    @Test
    void refusesANameThatIsShifted() {
        overwrite(GEMEINDE, 23, " ");
        assertAt(refusal(), GEMEINDE, 23);
    }

    @Test
    void refusesControlAndInvisibleCharacters() {
        overwrite(KREIS, 25, "\u0007");
        assertThat(refusal())
                .hasMessage("Line 2, column 25: expected a visible character, but found U+0007.");
        overwrite(KREIS, 25, "\u200B");
        assertAt(refusal(), KREIS, 25);
    }

    @Test
    void refusesShortAndLongLines() {
        lines.set(2, lines.get(2).substring(0, 219));
        assertAt(refusal(), 3, 220);
        lines.set(2, lines.get(2) + "  ");
        assertThat(refusal())
                .hasMessage(
                        "Line 3, column 221: expected a line of 220 characters, but found 221"
                                + " characters.");
    }

    @Test
    void refusesALineThatNeverEnds() {
        assertAt(refusal("1".repeat(100_000).getBytes(UTF_8)), 1, 4097);
    }

    @Test
    void refusesAnEmptyFileAndTrailingGarbage() {
        assertThat(refusal(new byte[0]))
                .hasMessage(
                        "Line 1, column 1: expected a Gemeindeverzeichnis, but found an empty"
                                + " file.");
        lines.add("");
        assertAt(refusal(), MiniatureFile.LINES + 1, 1);
        lines.set(lines.size() - 1, "\u001A");
        assertAt(refusal(), MiniatureFile.LINES + 1, 1);
    }

    @Test
    void refusesALastLineThatIsCut() {
        byte[] whole = MiniatureFile.bytes();
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        assertThat(refusal(cut))
                .hasMessage(
                        "Line 216, column 221: expected a line end, but found the end of the file.");
    }

    @Test
    void refusesAMissingLand() {
        lines.removeIf(line -> line.startsWith("16", 10));
        MalformedFileException refusal = refusal();
        assertAt(refusal, lines.size() + 1, 1);
        assertThat(refusal)
                .hasMessageEndingWith(
                        "expected lines of all 16 Länder, but found the end of the file after 15.");
    }

    @Test
    void refusesKeysThatComeTwice() {
        lines.add(GEMEINDE, lines.get(GEMEINDE - 1));
        assertThat(refusal())
                .hasMessage(
                        "Line 6, column 11: expected a key that no line before has, but found"
                                + " 010010001001 again.");
    }

    @Test
    void refusesAGemeindeWhoseVerbandIsMissing() {
        lines.remove(VERBAND - 1);
        assertAt(refusal(), GEMEINDE - 1, 11);
    }

    @Test
    void refusesAVerbandWhoseKreisIsMissing() {
        lines.remove(KREIS - 1);
        assertThat(refusal())
                .hasMessage(
                        "Line 2, column 11: expected a Gemeindeverband of the Kreis, which has to"
                                + " come first, but found 010010001.");
    }

    @Test
    void refusesAKreisWhoseLandIsMissing() {
        lines.remove(LAND - 1);
        assertAt(refusal(), 1, 11);
    }

    @Test
    void refusesAGemeindeThatStandsInAnotherKreis() {
        lines.add(8, lines.remove(GEMEINDE - 1));
        assertThat(refusal().expected())
                .isEqualTo("a Gemeinde of a Gemeindeverband that came before in the same Kreis");
    }

    @Test
    void refusesAKreisWithoutItsRegierungsbezirk() {
        int bezirk = indexOf("2020250831091");
        lines.remove(bezirk);
        assertAt(refusal(), bezirk + 1, 11);
    }

    @Test
    void refusesARegionOutsideOfItsRegierungsbezirk() {
        int region = indexOf("30202508310821");
        overwrite(region + 1, 13, "1");
        assertAt(refusal(), region + 1, 11);
    }

    @Test
    void refusesAVerbandWithoutGemeinde() {
        lines.remove(GEMEINDE - 1);
        assertThat(refusal())
                .hasMessage(
                        "Line 3, column 11: expected a region that has a Gemeinde (record type 60),"
                                + " but found 010010001 without any.");
    }

    @Test
    void refusesMoreInhabitantsThanCanBe() {
        overwrite(GEMEINDE, 140, "99999999999");
        assertAt(refusal(), GEMEINDE, 140);
    }

    @Test
    void refusesLatinOneAfterAByteOrderMarkOrUtf8() {
        byte[] marked = ("\uFEFF" + String.join("\n", lines) + "\n").getBytes(UTF_8);
        int umlaut = new String(marked, ISO_8859_1).indexOf('Ã');
        marked[umlaut + 1] = 'x';
        assertThat(refusal(marked))
                .hasMessage(
                        "Line 1, column 28: expected UTF-8, as before, but found a byte that is"
                                + " none.");
    }

    private int indexOf(String start) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(start)) {
                return i;
            }
        }
        throw new AssertionError(start);
    }
}
