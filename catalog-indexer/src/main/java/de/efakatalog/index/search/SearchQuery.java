package de.efakatalog.index.search;

import de.efakatalog.model.changelog.RecordKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param kind the kind of records
 * @param words what a person typed; null or blank for all
 * @param filters by name of the filter, the values of which one must hold; a name that is missing
 *     does not filter
 * @param limit size of a page, from 1
 * @param after the cursor of the page before; null for the first page
 */
public record SearchQuery(
        RecordKind kind,
        @Nullable String words,
        Map<SearchFilter, List<String>> filters,
        int limit,
        @Nullable SearchCursor after) {

    /**
     * @throws IllegalArgumentException when the page has no size, or a filter has no values: nobody
     *     could say whether that means all or none
     */
    public SearchQuery {
        if (limit < 1) {
            throw new IllegalArgumentException("a page has at least 1 record, not " + limit);
        }
        filters.forEach(
                (filter, values) -> {
                    if (values.isEmpty()) {
                        throw new IllegalArgumentException("the filter " + filter + " is empty");
                    }
                });
        filters = Map.copyOf(filters);
    }
}
