package de.efakatalog.model.offer.terms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cost: what for, by which price, paid by whom.
 *
 * @param id slug, unique within the offer
 * @param title what people are told it is for
 * @param kind what it is for, and whether it comes once or every year
 * @param basis how the amount follows from the price
 * @param extent for whom the amount is meant
 * @param prices the price from each day on, ascending; it holds until the next one
 * @param sharedBy for a Königstein share: ARS of the Länder that share the total
 * @param proration what the first year costs; for annual costs only
 * @param vat value-added tax on top
 * @param paidBy who pays which part
 */
public record CostComponent(
        @Nullable String id,
        @Nullable String title,
        @Nullable CostKind kind,
        @Nullable PriceBasis basis,
        @Nullable Extent extent,
        List<PriceStep> prices,
        List<String> sharedBy,
        @Nullable Proration proration,
        @Nullable Vat vat,
        List<PayerShare> paidBy) {

    public CostComponent {
        prices = prices == null ? List.of() : List.copyOf(prices);
        sharedBy = sharedBy == null ? List.of() : List.copyOf(sharedBy);
        paidBy = paidBy == null ? List.of() : List.copyOf(paidBy);
    }
}
