package de.efakatalog.model.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegionFactsTest {
    private static RegionFacts flensburg(
            @Nullable String ags, RegionLevel level, @Nullable String parent, String area) {
        return new RegionFacts(
                Ars.of("010010000000"),
                ags == null ? null : Ags.of(ags),
                level,
                "61",
                "Kreisfreie Stadt",
                "Flensburg, Stadt",
                null,
                parent == null ? null : Ars.of(parent),
                96326,
                new BigDecimal(area));
    }

    @Test
    void takesWhatTheOfficialFileSays() {
        assertThat(flensburg("01001000", RegionLevel.GEMEINDE, "010010000", "56.73").areaKm2())
                .isEqualTo("56.73");
    }

    @Test
    void refusesFactsThatContradictTheKey() {
        assertThatThrownBy(() -> flensburg("01001001", RegionLevel.GEMEINDE, "010010000", "56.73"))
                .hasMessage("AGS does not follow from the ARS 010010000000");
        assertThatThrownBy(() -> flensburg("01001000", RegionLevel.KREIS, "010010000", "56.73"))
                .hasMessage("level does not follow from the ARS 010010000000");
        assertThatThrownBy(() -> flensburg("01001000", RegionLevel.GEMEINDE, "010020000", "56.73"))
                .hasMessage("parent of 010010000000 lies not above it");
        assertThatThrownBy(() -> flensburg("01001000", RegionLevel.GEMEINDE, null, "56.73"))
                .hasMessage("only the Bund has no parent");
        assertThatThrownBy(() -> flensburg("01001000", RegionLevel.GEMEINDE, "01", "56.7"))
                .hasMessageStartingWith("area of 010010000000");
    }
}
