package de.efakatalog.api.http;

import de.efakatalog.index.search.SearchOrder;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.model.changelog.RecordKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for.
 *
 * @param kind what is listed
 * @param words what a person typed; null for all
 * @param filters what it is narrowed down by
 * @param facets whose values are counted
 * @param order null for the usual one
 * @param explained whether hits say why they stand where they do; operators only
 */
public record ListRequest(
        RecordKind kind,
        @Nullable String words,
        Filters filters,
        Set<SearchFilter> facets,
        @Nullable SearchOrder order,
        boolean explained) {}
