package de.efakatalog.index.search.documents;

import de.efakatalog.index.search.engine.SearchFilter;
import java.util.Map;
import java.util.Set;

/**
 * What a record says that matters to the documents of others.
 *
 * @param self the record itself
 * @param about the records of which it says something: an implementation of services, a report of
 *     reuse of an implementation, a postcode of regions
 * @param asks the records whose facts belong to what it says and to its own document: an
 *     implementation asks its provider and its services
 * @param facts what there is to know of it
 */
public record Statement(
        Target self, Set<Target> about, Set<Target> asks, Map<SearchFilter, Set<String>> facts) {

    /** Whether nobody else has to know of it. */
    boolean isSilent() {
        return about.isEmpty() && asks.isEmpty() && facts.isEmpty();
    }

    /** Whether what it contributes to the documents of others is the same. */
    boolean contributesAs(Statement other) {
        return asks.equals(other.asks) && facts.equals(other.facts);
    }
}
