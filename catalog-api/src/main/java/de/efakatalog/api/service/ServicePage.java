package de.efakatalog.api.service;

import de.efakatalog.api.http.Total;
import de.efakatalog.model.service.PublicServiceRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a page of services looks to its readers.
 *
 * @param items the services
 * @param total how many match in all
 * @param next address of the following page
 */
record ServicePage(List<PublicServiceRecord> items, Total total, @Nullable String next) {}
