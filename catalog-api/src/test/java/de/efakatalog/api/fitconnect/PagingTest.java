package de.efakatalog.api.fitconnect;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.api.http.Inputs;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    private static final List<Integer> TEN = IntStream.range(0, 10).boxed().toList();

    private final Inputs inputs = new Inputs();

    @Test
    void beginsAtTheStartWithAHundred() {
        assertThat(Paging.read(inputs, List.of(), List.of())).isEqualTo(new Paging(0, 100));
        assertThat(Refusals.of(inputs)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "2147483647, 500", "007, 0003", "00000000000000000000, 1"})
    void takesWholeNumbersOfTheRange(String offset, String limit) {
        assertThat(Paging.read(inputs, List.of(offset), List.of(limit)))
                .isEqualTo(new Paging(Integer.parseInt(offset), Integer.parseInt(limit)));
        assertThat(Refusals.of(inputs)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-1",
                "+1",
                "1.0",
                "1e1",
                " 1",
                "a",
                "2147483648",
                "9223372036854775808",
                "99999999999999999999999999999999",
                "١"
            })
    void refusesAnOffsetThatIsNone(String offset) {
        Paging.read(inputs, List.of(offset), List.of());

        assertThat(Refusals.of(inputs))
                .containsExactly("offset must be a whole number from 0 to 2147483647");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "501", "-1", "4294967297", "1,2"})
    void refusesALimitThatIsNone(String limit) {
        Paging.read(inputs, List.of(), List.of(limit));

        assertThat(Refusals.of(inputs))
                .containsExactly("limit must be a whole number from 1 to 500");
    }

    @Test
    void refusesBothWhenGivenTwice() {
        Paging.read(inputs, List.of("0", "0"), List.of("1", "1", "1"));

        assertThat(Refusals.of(inputs))
                .containsExactly(
                        "offset is given 2 times; give it once",
                        "limit is given 3 times; give it once");
    }

    @Test
    void cutsOutItsPart() {
        assertThat(new Paging(0, 3).of(TEN)).containsExactly(0, 1, 2);
        assertThat(new Paging(8, 3).of(TEN)).containsExactly(8, 9);
        assertThat(new Paging(10, 3).of(TEN)).isEmpty();
        assertThat(new Paging(Integer.MAX_VALUE, 500).of(TEN)).isEmpty();
        assertThat(new Paging(0, 500).of(TEN)).isEqualTo(TEN);
    }
}
