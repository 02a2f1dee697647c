package de.efakatalog.model.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgsTest {
    @ParameterizedTest
    @CsvSource({"09, LAND", "091, REGIERUNGSBEZIRK", "09162, KREIS", "09162000, GEMEINDE"})
    void levelFollowsFromTheLength(String value, RegionLevel level) {
        assertThat(Ags.of(value).level()).isEqualTo(level);
    }

    @Test
    void refusesTheLengthsOfAnArs() {
        assertThatThrownBy(() -> Ags.of("091620000000"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("8 digits (Gemeinde); this one has 12.");
    }

    @Test
    void refusesLettersAndTheLandZero() {
        assertThatThrownBy(() -> Ags.of("0916200O"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("An AGS consists of the digits");
        assertThatThrownBy(() -> Ags.of("00000000"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An AGS starts with the number of a Land, 01 to 16.");
    }
}
