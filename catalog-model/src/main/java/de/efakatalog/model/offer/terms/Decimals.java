package de.efakatalog.model.offer.terms;

import java.math.BigDecimal;

/**
 * Decimals in one form for what means the same, as records from the database and the log have to
 * be.
 */
final class Decimals {

    /** Digits before the point from which on a number is left as it is, to be refused later. */
    private static final int LARGEST = 15;

    private Decimals() {}

    /** Without zeros at the end, but with so many places behind the point at least. */
    static BigDecimal plain(BigDecimal number, int places) {
        if (isHuge(number) || number.scale() > 1_000) {
            // to write out 1E999999999 would take all memory there is
            return number;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < places ? stripped.setScale(places) : stripped;
    }

    /** Whether it has more digits before the point than any sum of money. */
    static boolean isHuge(BigDecimal number) {
        return (long) number.precision() - number.scale() > LARGEST;
    }
}
