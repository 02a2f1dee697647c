package de.efakatalog.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedLanguageTest {

    private static final List<String> OFFERED = List.of("de", "en");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|de",
                "en|en",
                "DE|de",
                "de-AT|de",
                "en-GB-oxendict|en",
                "de-DE,de;q=0.9,en-US;q=0.8,en;q=0.7|de",
                "en-US,en;q=0.9,de;q=0.8|en",
                "en;q=0.3, de;q=0.8|de",
                "en , de|en",
                "de, en|de",
                "fr, en;q=0.5|en",
                "tr;q=1.0, de;q=0.001|de",
                "*|de",
                "*;q=0.1|de",
                "fr, *;q=0.5|de",
                "en;q=0.5, *;q=0.1|en",
                "en;q=0.5, *;q=0.6|de",
                "*, en|en",
                "de;q=0, *|en",
                "de;q=0.5, en;Q=0.6|en",
                "en;q=0.9,,de|de",
                "de;q=1.000|de",
                "de;q=nonsense, en;q=0.1|en",
                "de;level=1, en|en",
                "deu, en|en",
            })
    void choosesTheLanguageThatIsWantedMost(String header, String expected) {
        assertThat(AcceptedLanguage.choose(List.of(header), OFFERED)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fr",
                "",
                " ",
                ",",
                ";",
                ";q=1",
                "-de",
                "de;q=0",
                "de;q=0.000",
                "de;q=1.5",
                "de;q=-1",
                "de;q=0.1234",
                "de;q=NaN",
                "de;q",
                "de;q=",
                "*;q=0",
                "de;q=0, en;q=0, *",
                "fr-DE",
                "\u00e4\u00f6\u00fc"
            })
    void choosesNoneWhenNoneIsWanted(String header) {
        assertThat(AcceptedLanguage.choose(List.of(header), OFFERED)).isNull();
    }

    @Test
    void choosesNoneWithoutTheHeader() {
        assertThat(AcceptedLanguage.choose(List.of(), OFFERED)).isNull();
    }

    @Test
    void takesSeveralLinesAsOneList() {
        assertThat(AcceptedLanguage.choose(List.of("fr, de;q=0.2", "en;q=0.4"), OFFERED))
                .isEqualTo("en");
    }
}
