package de.efakatalog.model.offer.cost;

import java.math.BigDecimal;

/**
 * By what a price is multiplied, without rounding.
 *
 * @param times the price so many times
 * @param of divided by this
 */
record Quantity(BigDecimal times, BigDecimal of) {

    static final Quantity ONE = new Quantity(BigDecimal.ONE, BigDecimal.ONE);

    static Quantity of(int times) {
        return new Quantity(BigDecimal.valueOf(times), BigDecimal.ONE);
    }
}
