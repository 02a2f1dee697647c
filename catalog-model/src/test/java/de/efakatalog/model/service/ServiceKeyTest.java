package de.efakatalog.model.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"99050012104000", "passierschein-a38", "suggestion"})
    void takesKeysOfTheLeikaAndOfTheRegistry(String key) {
        assertThat(new ServiceKey(key)).hasToString(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9905001210400", "98050012104000", "Passierschein", "a b"})
    void refusesWhatIsNeither(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ServiceKey(key))
                .withMessageContaining("is a LeiKa key");
    }

    @Test
    void refusesTheKeyWhoseAddressSuggestsServices() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ServiceKey("suggest"))
                .withMessage("'suggest' is no service key: at that address services are suggested");
    }
}
