package de.efakatalog.index.search.engine;

import java.util.function.Supplier;

/**
 * One record that an engine has found.
 *
 * @param place where it stands in the engine's order
 * @param version its version, from 1
 * @param featuresKey stands for its features (see {@link EngineDocument#featuresKey()})
 * @param featuresText reads its features, as its document gave them; at any time, also much later.
 *     Who knows them by their key need not read them
 * @param source reads the complete record, exactly as logged; at any time, also much later. Most
 *     candidates are never shown, so their text is not made before somebody asks
 */
public record Candidate(
        Place place,
        long version,
        String featuresKey,
        Supplier<String> featuresText,
        Supplier<String> source) {

    /** Its origin registry. */
    public String registry() {
        return place.registry();
    }

    /** Its natural key. */
    public String key() {
        return place.key();
    }

    /** Its features, as its document gave them. */
    public String features() {
        return featuresText.get();
    }

    /** The complete record, exactly as logged. */
    public String json() {
        return source.get();
    }
}
