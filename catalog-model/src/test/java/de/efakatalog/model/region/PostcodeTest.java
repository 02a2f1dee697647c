package de.efakatalog.model.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PostcodeTest {
    @Test
    void keepsTheLeadingZero() {
        assertThat(Postcode.of("01067")).hasToString("01067");
    }

    @Test
    void refusesOtherThanFiveDigits() {
        assertThatThrownBy(() -> Postcode.of("1067"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A postcode has 5 digits; this one has 4.");
        assertThatThrownBy(() -> Postcode.of("D1067"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A postcode consists of the digits");
    }
}
