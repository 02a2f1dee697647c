package de.efakatalog.model.offer.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CentSplitTest {

    private static Money eur(String amount) {
        return Money.of(new BigDecimal(amount));
    }

    private static List<BigDecimal> weights(String... weights) {
        return Stream.of(weights).map(BigDecimal::new).toList();
    }

    @Test
    void centsLeftGoToTheLargestRemainders() {
        // 3.333, 3.333, 3.333: the first of equal ones
        assertThat(CentSplit.split(eur("10.00"), weights("1", "1", "1")))
                .containsExactly(eur("3.34"), eur("3.33"), eur("3.33"));
        // 0.142, 0.285, 0.571 of one euro: cut to 0.14, 0.28, 0.57, the cent to the second
        assertThat(CentSplit.split(eur("1.00"), weights("1", "2", "4")))
                .containsExactly(eur("0.14"), eur("0.29"), eur("0.57"));
        assertThat(CentSplit.split(eur("0.01"), weights("0.3", "0.7")))
                .containsExactly(eur("0.00"), eur("0.01"));
    }

    @Test
    void nothingCanBeSplitAmongAnybody() {
        assertThat(CentSplit.split(eur("0.00"), weights("0", "0")))
                .containsExactly(eur("0.00"), eur("0.00"));
        assertThat(CentSplit.split(eur("0.00"), weights("1"))).containsExactly(eur("0.00"));
        assertThatThrownBy(() -> CentSplit.split(eur("1.00"), weights("0")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 500)
    void partsAddUpAndAreNoMoreThanACentOff(
            @ForAll @IntRange(max = 100_000_000) int cents,
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 1_000) Integer> numbers) {
        List<BigDecimal> weights = numbers.stream().map(BigDecimal::valueOf).toList();
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            return;
        }
        BigDecimal whole = BigDecimal.valueOf(cents, 2);
        List<Money> parts = CentSplit.split(Money.of(whole), weights);

        assertThat(parts.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(whole);
        for (int i = 0; i < parts.size(); i++) {
            // |part * sum - whole * weight| < cent * sum
            BigDecimal off =
                    parts.get(i)
                            .amount()
                            .multiply(sum)
                            .subtract(whole.multiply(weights.get(i)))
                            .abs();
            assertThat(off).isLessThan(new BigDecimal("0.01").multiply(sum));
            assertThat(parts.get(i).amount()).isNotNegative();
        }
    }
}
