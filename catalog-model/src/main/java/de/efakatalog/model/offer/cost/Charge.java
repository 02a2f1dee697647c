package de.efakatalog.model.offer.cost;

import java.util.List;

/**
 * What is to be paid within a calendar year.
 *
 * @param net before tax
 * @param vat value-added tax on it
 * @param gross both
 * @param paidBy who pays which part; the parts add up to {@code gross}
 */
public record Charge(Money net, Money vat, Money gross, List<PaidPart> paidBy) {

    /** Nothing is to be paid. */
    static final Charge NOTHING = new Charge(Money.ZERO, Money.ZERO, Money.ZERO, List.of());

    public Charge {
        paidBy = List.copyOf(paidBy);
    }
}
