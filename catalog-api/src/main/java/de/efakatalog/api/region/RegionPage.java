package de.efakatalog.api.region;

import de.efakatalog.api.http.Total;
import de.efakatalog.model.region.RegionRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a page of regions looks to its readers.
 *
 * @param items the regions
 * @param total how many match in all
 * @param next address of the following page
 */
record RegionPage(List<RegionRecord> items, Total total, @Nullable String next) {}
