package de.efakatalog.seed.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource({
        "Mönchengladbach, moenchengladbach",
        "eWA, ewa",
        "Förderung / Straße (§ 9), foerderung-strasse-9",
        "Café Ångström, cafe-angstroem",
        "B100019.OD.103739565-99038003017001, b100019-od-103739565-99038003017001"
    })
    void writesNamesInPlainWords(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
    }

    @Test
    void writesDecomposedUmlautsLikeComposedOnes() {
        assertThat(Slug.of("Mu\u0308nchen")).isEqualTo("muenchen");
    }

    @Test
    void refusesNamesWithoutLetterOrDigit() {
        assertThatThrownBy(() -> Slug.of("§ –"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("§ –");
    }

    @Test
    void cutsBetweenWords() {
        assertThat(Slug.cut("one-two-three", 13)).isEqualTo("one-two-three");
        assertThat(Slug.cut("one-two-three", 12)).isEqualTo("one-two");
        assertThat(Slug.cut("one-two-three", 7)).isEqualTo("one-two");
        assertThat(Slug.cut("onetwothree", 5)).isEqualTo("onetw");
    }
}
