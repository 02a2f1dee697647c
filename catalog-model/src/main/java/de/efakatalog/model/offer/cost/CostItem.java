package de.efakatalog.model.offer.cost;

import de.efakatalog.model.offer.terms.CostKind;
import de.efakatalog.model.offer.terms.Extent;
import de.efakatalog.model.offer.terms.PriceBasis;

/**
 * What one component of the offer costs.
 *
 * @param component its id in the offer
 * @param title what it is for
 * @param kind once or every year
 * @param basis how the amount follows from the price
 * @param extent for whom the amount is meant
 * @param firstYear from the first day of use to the end of that calendar year
 * @param followingYear the calendar year after it
 */
public record CostItem(
        String component,
        String title,
        CostKind kind,
        PriceBasis basis,
        Extent extent,
        Charge firstYear,
        Charge followingYear) {}
