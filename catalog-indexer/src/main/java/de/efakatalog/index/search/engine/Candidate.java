package de.efakatalog.index.search.engine;

import java.util.function.Supplier;

/**
 * One record that an engine has found.
 *
 * @param place where it stands in the engine's order
 * @param version its version, from 1
 * @param features its features, as its document gave them
 * @param source reads the complete record, exactly as logged; at any time, also much later. Most
 *     candidates are never shown, so their text is not made before somebody asks
 */
public record Candidate(Place place, long version, String features, Supplier<String> source) {

    /** Its origin registry. */
    public String registry() {
        return place.registry();
    }

    /** Its natural key. */
    public String key() {
        return place.key();
    }

    /** The complete record, exactly as logged. */
    public String json() {
        return source.get();
    }
}
