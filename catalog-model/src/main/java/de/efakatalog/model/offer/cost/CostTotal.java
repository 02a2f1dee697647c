package de.efakatalog.model.offer.cost;

import de.efakatalog.model.offer.terms.Extent;

/**
 * All items of one extent together.
 *
 * @param extent for whom the amounts are meant
 * @param firstYear from the first day of use to the end of that calendar year
 * @param followingYear the calendar year after it
 */
public record CostTotal(Extent extent, YearTotal firstYear, YearTotal followingYear) {}
