package de.efakatalog.api.offer;

import de.efakatalog.api.http.Total;
import de.efakatalog.model.offer.ReuseOfferRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a page of offers looks to its readers.
 *
 * @param items the offers
 * @param total how many match in all
 * @param next address of the following page
 */
record OfferPage(List<ReuseOfferRecord> items, Total total, @Nullable String next) {}
