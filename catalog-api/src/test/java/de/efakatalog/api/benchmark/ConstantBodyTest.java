package de.efakatalog.api.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstantBodyTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 777, 1_048_576})
    void hasTheSizeThatIsSet(int bytes) {
        assertThat(new ConstantBody(settings(OptionalInt.of(bytes))).body().orElseThrow())
                .hasSize(bytes)
                .containsOnly('1');
    }

    @Test
    void isNotThereUnlessASizeIsSet() {
        assertThat(new ConstantBody(settings(OptionalInt.empty())).body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_048_577})
    void refusesOtherSizes(int bytes) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConstantBody(settings(OptionalInt.of(bytes))))
                .withMessageEndingWith("it takes 1 to 1048576 bytes");
    }

    private static BenchmarkSettings settings(OptionalInt bytes) {
        return new BenchmarkSettings() {
            @Override
            public OptionalInt constantBody() {
                return bytes;
            }

            @Override
            public boolean engineCalls() {
                return false;
            }
        };
    }
}
