package de.efakatalog.model.offer.cost;

import com.fasterxml.jackson.annotation.JsonFormat;
import de.efakatalog.model.offer.terms.Price;
import java.math.BigDecimal;

/**
 * A sum of money to the cent.
 *
 * @param amount with two decimals, as text
 * @param currency always EUR
 */
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount, String currency) {

    private static final int CENT = 2;

    /** Nothing. */
    public static final Money ZERO = of(BigDecimal.ZERO);

    /**
     * @throws ArithmeticException when there is a part of a cent
     */
    @SuppressWarnings("BigDecimalScale")
    public Money {
        amount = amount.setScale(CENT);
    }

    /**
     * So many euros.
     *
     * @throws ArithmeticException when there is a part of a cent
     */
    public static Money of(BigDecimal amount) {
        return new Money(amount, Price.EUR);
    }

    /** Both together. */
    Money plus(Money other) {
        return of(amount.add(other.amount));
    }
}
