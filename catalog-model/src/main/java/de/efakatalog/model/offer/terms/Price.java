package de.efakatalog.model.offer.terms;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A price before tax, in the form of money on the wire. A price for one inhabitant or one use may
 * be less than a cent; sums that come out of prices are rounded, prices never.
 *
 * @param amount at least two and at most six decimals, as text
 * @param currency always EUR
 */
public record Price(
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal amount,
        @Nullable String currency) {

    /** The one currency there is. */
    public static final String EUR = "EUR";

    static final int DECIMALS = 6;
    private static final int CENT = 2;

    public Price {
        amount = amount == null ? null : Decimals.plain(amount, CENT);
    }

    /** So many euros, such as {@code 12.50}. */
    public static Price eur(String amount) {
        return new Price(new BigDecimal(amount), EUR);
    }
}
