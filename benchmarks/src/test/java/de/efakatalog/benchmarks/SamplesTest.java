package de.efakatalog.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class SamplesTest {

    private static Samples of(long... durations) {
        Samples samples = new Samples();
        for (long duration : durations) {
            samples.add(duration);
        }
        return samples;
    }

    @Test
    void theMedianOfAnOddNumberIsTheMiddleOne() {
        assertThat(of(90, 10, 20).median()).isEqualTo(20);
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(of(90, 10, 20, 30).median()).isEqualTo(25);
    }

    @Test
    void knowsTheExtremes() {
        assertThat(of(90, 10, 20).min()).isEqualTo(10);
        assertThat(of(90, 10, 20).max()).isEqualTo(90);
    }

    @Test
    void hasNoMedianOfNothing() {
        assertThatIllegalStateException().isThrownBy(() -> new Samples().median());
    }

    @Test
    void theRatioIsThatOfTheMedians() {
        String table =
                FigureTable.ofLines(100)
                        .row(
                                "import",
                                of(1_000_000_000, 3_000_000_000L, 2_000_000_000),
                                of(50_000_000))
                        .toString();

        assertThat(table).contains("| import | 3 | 1,000 | 2,000 | 3,000 | 40.00 | 50 |");
    }
}
