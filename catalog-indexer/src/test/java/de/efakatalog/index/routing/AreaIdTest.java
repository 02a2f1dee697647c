package de.efakatalog.index.routing;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.model.region.RegionLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AreaIdTest {

    @ParameterizedTest
    @CsvSource({
        "BUND, 000000000000, 1000000000000",
        "LAND, 05, 205",
        "REGIERUNGSBEZIRK, 051, 3051",
        "KREIS, 05116, 405116",
        "GEMEINDEVERBAND, 051160000, 5051160000",
        "GEMEINDE, 051160000000, 6051160000000",
    })
    void isTheLevelFollowedByTheKeyAndLeadsBackToIt(RegionLevel level, String ars, String id) {
        assertThat(AreaId.of(level, ars)).isEqualTo(id);
        assertThat(AreaId.toArs(id)).contains(ars);
    }

    @Test
    void leadingZerosMeanNothing() {
        assertThat(AreaId.toArs("000205")).contains("05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "7",
                "2",
                "2055",
                "20\u0665",
                "99999999999999999999",
                "05",
                "6000000000000",
                "1050000000000"
            })
    void noOtherNumberHasARegion(String digits) {
        assertThat(AreaId.toArs(digits)).isEmpty();
    }
}
