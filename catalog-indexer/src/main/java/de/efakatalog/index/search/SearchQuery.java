package de.efakatalog.index.search;

import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.model.changelog.RecordKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param kind the kind of records
 * @param words what a person typed; null or blank for all
 * @param filters by name of the filter, the values of which one must hold; a name that is missing
 *     does not filter
 * @param facets the filters whose values are counted
 * @param order null for relevance where there are words, otherwise by name
 * @param explained whether hits are to say why they stand where they do
 * @param limit size of a page, 1 to {@link #LARGEST_PAGE}
 * @param after the cursor of the page before; null for the first page
 */
public record SearchQuery(
        RecordKind kind,
        @Nullable String words,
        Map<SearchFilter, List<String>> filters,
        Set<SearchFilter> facets,
        @Nullable SearchOrder order,
        boolean explained,
        int limit,
        @Nullable SearchCursor after) {

    /** The largest page. */
    public static final int LARGEST_PAGE = 5_000;

    /**
     * @throws IllegalArgumentException when the page has no size or is too large, or a filter has
     *     no values: nobody could say whether that means all or none
     */
    public SearchQuery {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException(
                    "a page has 1 to %d records, not %d".formatted(LARGEST_PAGE, limit));
        }
        filters.forEach(
                (filter, values) -> {
                    if (values.isEmpty()) {
                        throw new IllegalArgumentException("the filter " + filter + " is empty");
                    }
                });
        filters = Map.copyOf(filters);
        facets = Set.copyOf(facets);
    }

    /** A list in its usual order, with nothing counted. */
    public SearchQuery(
            RecordKind kind,
            @Nullable String words,
            Map<SearchFilter, List<String>> filters,
            int limit,
            @Nullable SearchCursor after) {
        this(kind, words, filters, Set.of(), null, false, limit, after);
    }

    /** The same from the first page on, with nothing but the records themselves. */
    SearchQuery plain() {
        return new SearchQuery(kind, words, filters, Set.of(), order, false, limit, null);
    }
}
