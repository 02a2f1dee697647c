package de.efakatalog.model.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArsTest {
    @ParameterizedTest
    @CsvSource({
        "000000000000, BUND",
        "09, LAND",
        "091, REGIERUNGSBEZIRK",
        "09162, KREIS",
        "091620000, GEMEINDEVERBAND",
        "091620000000, GEMEINDE"
    })
    void levelFollowsFromTheLength(String value, RegionLevel level) {
        assertThat(Ars.of(value).level()).isEqualTo(level);
        assertThat(value).hasSize(level.arsLength());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "0916", "0916200", "09162000000", "0916200000000"})
    void refusesOtherLengthsAndSaysWhichAreRight(String value) {
        assertThatThrownBy(() -> Ars.of(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("12 digits (Gemeinde)")
                .hasMessageEndingWith("this one has " + value.length() + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0x", " 9", "-9", "٠٩", "09162\u0000"})
    void refusesWhatIsNotAnAsciiDigitWithoutRepeatingIt(String value) {
        assertThatThrownBy(() -> Ars.of(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An ARS consists of the digits 0 to 9 only, without spaces or signs.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "000", "00000", "000000000", "000000000001"})
    void onlyTheFullKeyOfTheBundStartsWithTwoZeros(String value) {
        assertThatThrownBy(() -> Ars.of(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("000000000000");
    }

    @Test
    void padsToTwelveDigits() {
        assertThat(Ars.of("09").padded()).isEqualTo("090000000000");
        assertThat(Ars.of("091620000").padded()).isEqualTo("091620000000");
        assertThat(Ars.BUND.padded()).isEqualTo("000000000000");
    }

    @Test
    void ancestorsRunFromTheGemeindeverbandUpToTheBund() {
        assertThat(Ars.of("072320502054").ancestorCandidates())
                .extracting(Ars::value)
                .containsExactly("072320502", "07232", "072", "07", "000000000000");
        assertThat(Ars.of("07").ancestorCandidates()).containsExactly(Ars.BUND);
        assertThat(Ars.BUND.ancestorCandidates()).isEmpty();
    }

    @Test
    void agsLeavesTheGemeindeverbandOut() {
        assertThat(Ars.of("072320502054").toAgs()).contains(Ags.of("07232054"));
        assertThat(Ars.of("07232").toAgs()).contains(Ags.of("07232"));
        assertThat(Ars.of("072").toAgs()).contains(Ags.of("072"));
        assertThat(Ars.of("07").toAgs()).contains(Ags.of("07"));
        assertThat(Ars.of("072320502").toAgs()).isEmpty();
        assertThat(Ars.BUND.toAgs()).isEmpty();
    }

    @Test
    void paddedKeyMeansTheMostSpecificRegionFirst() {
        assertThat(Ars.paddedCandidates("010010000000"))
                .extracting(Ars::value)
                .containsExactly("010010000000", "010010000", "01001");
        assertThat(Ars.paddedCandidates("090000000000"))
                .extracting(Ars::value)
                .containsExactly("090000000000", "090000000", "09000", "090", "09");
        assertThat(Ars.paddedCandidates("072320502054")).containsExactly(Ars.of("072320502054"));
        assertThat(Ars.paddedCandidates("000000000000")).isEqualTo(List.of(Ars.BUND));
    }

    @Test
    void onlyTwelveDigitsCanBePadded() {
        assertThatThrownBy(() -> Ars.paddedCandidates("09162"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A padded ARS has 12 digits; this one has 5.");
    }

    @Test
    void landIsTheFirstTwoDigits() {
        assertThat(Ars.of("091620000000").land()).contains(Ars.of("09"));
        assertThat(Ars.BUND.land()).isEmpty();
    }

    @Test
    void urnIsTheOneOfTheCodeList() {
        assertThat(Ars.of("091620000000").urn())
                .isEqualTo(
                        "urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs:091620000000");
    }

    @Test
    void isAPlainStringInJson() throws JsonProcessingException {
        ObjectMapper json = new ObjectMapper();
        assertThat(json.writeValueAsString(Ars.of("09162"))).isEqualTo("\"09162\"");
        assertThat(json.readValue("\"09162\"", Ars.class)).isEqualTo(Ars.of("09162"));
    }
}
