package de.efakatalog.model.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegionLevelTest {
    @ParameterizedTest
    @EnumSource
    void isFoundAgainByItsWireName(RegionLevel level) {
        assertThat(RegionLevel.fromWireName(level.wireName())).isEqualTo(level);
    }

    @Test
    void refusesUnknownNamesAndListsTheValidOnes() {
        assertThatThrownBy(() -> RegionLevel.fromWireName("BUND"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bund, land, regierungsbezirk, kreis");
    }

    @Test
    void isLowerCaseInJson() throws JsonProcessingException {
        assertThat(new ObjectMapper().writeValueAsString(RegionLevel.GEMEINDEVERBAND))
                .isEqualTo("\"gemeindeverband\"");
    }
}
