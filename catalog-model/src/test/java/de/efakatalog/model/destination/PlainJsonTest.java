package de.efakatalog.model.destination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainJsonTest {

    @Test
    void wholeNumbersHaveOneForm() {
        assertThat(
                        PlainJson.canonical(
                                Map.of("a", 1.0E7, "b", 1.0E12, "c", 1.0E22, "d", 2.5, "e", -0.0)))
                .isEqualTo(
                        Map.of(
                                "a",
                                10_000_000,
                                "b",
                                1_000_000_000_000L,
                                "c",
                                BigInteger.TEN.pow(22),
                                "d",
                                2.5,
                                "e",
                                0));
    }

    @Test
    void fieldsHaveOneOrder() {
        assertThat(PlainJson.canonical(Map.of("b", 1, "aa", 2, "a", Map.of("z", 1, "y", 2))))
                .hasToString("{a={y=2, z=1}, aa=2, b=1}");
    }

    @Test
    void numberThatNobodyCanWriteIsRefused() {
        assertThatThrownBy(
                        () -> PlainJson.canonical(Map.of("a", List.of(Double.POSITIVE_INFINITY))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("has a number that is too large");
    }
}
