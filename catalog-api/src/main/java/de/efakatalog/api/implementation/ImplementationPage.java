package de.efakatalog.api.implementation;

import de.efakatalog.api.http.Total;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a page of implementations looks to its readers.
 *
 * @param items the implementations
 * @param total how many match in all
 * @param next address of the following page
 */
record ImplementationPage(List<ImplementationView> items, Total total, @Nullable String next) {}
