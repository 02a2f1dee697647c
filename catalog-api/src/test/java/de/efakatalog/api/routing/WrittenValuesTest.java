package de.efakatalog.api.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WrittenValuesTest {

    private final WrittenValues values = new WrittenValues();

    @Test
    void valuesThatShareAPlaceDoNotGetEachOthersText() {
        // "Aa" and "BB" have the same hash code
        assertThat(values.of("Aa").getValue()).isEqualTo("Aa");
        assertThat(values.of("BB").getValue()).isEqualTo("BB");
        assertThat(values.of("Aa").getValue()).isEqualTo("Aa");
    }

    @Test
    void aValueAskedForAgainIsNotWrittenAgain() {
        assertThat(values.of("Bayern")).isSameAs(values.of(new String("Bayern")));
    }

    @Test
    void moreValuesThanPlacesAreAllRight() {
        assertThat(IntStream.range(0, 20_000).mapToObj(i -> values.of("region " + i).getValue()))
                .containsExactlyElementsOf(
                        IntStream.range(0, 20_000).mapToObj(i -> "region " + i).toList());
    }
}
