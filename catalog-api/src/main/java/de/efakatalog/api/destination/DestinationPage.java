package de.efakatalog.api.destination;

import de.efakatalog.api.http.Total;
import de.efakatalog.model.destination.DestinationRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a page of destinations looks to its readers.
 *
 * @param items the destinations
 * @param total how many match in all
 * @param next address of the following page
 */
record DestinationPage(List<DestinationRecord> items, Total total, @Nullable String next) {}
