package de.efakatalog.seed.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypisierungTest {

    @ParameterizedTest
    @CsvSource({
        "2/3, 2;3, ''",
        "'1, 2/3', 1;2;3, ''",
        "1, 1, bund",
        "5, 5, kommune",
        "4, 4, ''",
        "4a, 4a, land",
        "2b/3b, 2b;3b, kommune",
        "2a/3b, 2a;3b, ''",
        "'1, 5', 1;5, ''",
        "6, 6, ''",
        "'', '', ''"
    })
    void readsCodesAndNamesTheExecutingLevelOnlyWithoutDoubt(
            String cell, String codes, String executingLevel) {
        Typisierung typisierung = Typisierung.parse(cell);

        assertThat(typisierung.cell()).isEqualTo(codes);
        assertThat(typisierung.executingLevel()).isEqualTo(executingLevel);
    }

    @Test
    void refusesWhatIsNoCode() {
        assertThatThrownBy(() -> Typisierung.parse("2/13"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2/13");
    }
}
