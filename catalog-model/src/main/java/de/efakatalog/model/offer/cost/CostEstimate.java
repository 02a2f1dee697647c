package de.efakatalog.model.offer.cost;

import de.efakatalog.model.region.Ars;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an offer costs a Kommune, as far as it can be told.
 *
 * @param ars region of the Kommune
 * @param at first day of use
 * @param population the inhabitants that were calculated with, with their date; null when unknown
 * @param uses the uses in a year that were calculated with; null when unknown
 * @param items what each component costs; one that cannot be calculated is not there, and {@code
 *     missing} says why
 * @param totals by extent; null as soon as anything is missing
 * @param missing all that keeps it from being complete; empty when it is
 */
public record CostEstimate(
        Ars ars,
        LocalDate at,
        @Nullable Population population,
        @Nullable Integer uses,
        List<CostItem> items,
        @Nullable List<CostTotal> totals,
        List<MissingFact> missing) {

    public CostEstimate {
        items = List.copyOf(items);
        totals = totals == null ? null : List.copyOf(totals);
        missing = List.copyOf(missing);
    }
}
