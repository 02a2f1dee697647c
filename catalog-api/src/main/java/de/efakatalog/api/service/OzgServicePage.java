package de.efakatalog.api.service;

import de.efakatalog.api.http.Total;
import de.efakatalog.model.service.OzgServiceRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a page of OZG bundles looks to its readers.
 *
 * @param items the bundles
 * @param total how many match in all
 * @param next address of the following page
 */
record OzgServicePage(List<OzgServiceRecord> items, Total total, @Nullable String next) {}
