package de.efakatalog.api.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the records, in order
 * @param total how many match in all
 * @param next address of the following page, relative to the registry; null on the last one
 */
public record Page<T>(List<T> items, Total total, @Nullable String next) {}
