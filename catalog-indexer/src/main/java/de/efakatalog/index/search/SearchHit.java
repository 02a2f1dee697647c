package de.efakatalog.index.search;

import de.efakatalog.index.search.rank.Segment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record that was found.
 *
 * @param registry its origin registry
 * @param key its natural key
 * @param json the complete record, exactly as logged
 * @param marks by the name of a field in which something matches, its text in pieces; empty without
 *     words
 * @param explanation why it stands where it does; null when nobody has asked
 */
public record SearchHit(
        String registry,
        String key,
        String json,
        Map<String, List<Segment>> marks,
        @Nullable HitExplanation explanation) {

    /** A record of a list without words. */
    public SearchHit(String registry, String key, String json) {
        this(registry, key, json, Map.of(), null);
    }
}
