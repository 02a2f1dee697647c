package de.efakatalog.model.offer.cost;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits a sum so that the parts add up to it to the cent: each part is cut to the cent, and the
 * cents left go to the largest remainders, the first of equal ones first (Hare-Niemeyer).
 */
final class CentSplit {

    private CentSplit() {}

    /**
     * The parts, in the order of the weights.
     *
     * @param whole not negative
     * @param weights not negative; not all zero unless the whole is
     */
    static List<Money> split(Money whole, List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            if (whole.amount().signum() != 0) {
                throw new IllegalArgumentException("Nobody has a part of " + whole);
            }
            return weights.stream().map(weight -> Money.ZERO).toList();
        }
        BigInteger left = whole.amount().unscaledValue();
        List<BigInteger> cents = new ArrayList<>();
        List<BigDecimal> remainders = new ArrayList<>();
        for (BigDecimal weight : weights) {
            // whole * weight = cents * sum + remainder, without any rounding
            BigDecimal product = new BigDecimal(whole.amount().unscaledValue()).multiply(weight);
            BigDecimal[] parts = product.divideAndRemainder(sum);
            BigInteger cut = parts[0].setScale(0, RoundingMode.UNNECESSARY).unscaledValue();
            cents.add(cut);
            remainders.add(parts[1]);
            left = left.subtract(cut);
        }
        List<Integer> byRemainder =
                IntStream.range(0, weights.size())
                        .boxed()
                        .sorted(Comparator.comparing(remainders::get, Comparator.reverseOrder()))
                        .toList();
        for (int i = 0; i < left.intValueExact(); i++) {
            int lucky = byRemainder.get(i);
            cents.set(lucky, cents.get(lucky).add(BigInteger.ONE));
        }
        return cents.stream().map(each -> Money.of(new BigDecimal(each, 2))).toList();
    }
}
