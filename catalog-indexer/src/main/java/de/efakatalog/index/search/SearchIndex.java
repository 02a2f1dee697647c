package de.efakatalog.index.search;

import de.efakatalog.index.search.engine.IndexNotBuiltException;
import java.util.function.Consumer;

/** Finds records by words and filters, whichever engine does the work (ADR 0004, ADR 0008). */
public interface SearchIndex {

    /**
     * Finds one page of records.
     *
     * @throws BadCursorException when the cursor belongs to another query or generation
     * @throws IndexNotBuiltException before the index was built for the first time
     */
    SearchHits search(SearchQuery query);

    /**
     * Hands over all records that match, in order, from one unchanging state of the index.
     *
     * @param query its page size and cursor are ignored
     * @throws IndexNotBuiltException before the index was built for the first time
     */
    void scan(SearchQuery query, Consumer<SearchHit> reader);

    /**
     * Suggests services, implementations, organisations and regions while somebody types.
     *
     * @param typed as far as it has been typed
     * @param limit how many of each at most, 1 to {@link SearchQuery#LARGEST_PAGE}
     * @throws IndexNotBuiltException before the index was built for the first time
     */
    Suggestions suggest(String typed, int limit);

    /** The position in the change log up to which answers are complete; -1 before the first. */
    long position();
}
