package de.efakatalog.index.search;

import de.efakatalog.index.search.rank.Segment;
import java.util.List;

/**
 * A record that may be meant by what is being typed.
 *
 * @param registry its origin registry
 * @param key its natural key
 * @param name its name in pieces, those marked that match; together they are the name
 */
public record Suggestion(String registry, String key, List<Segment> name) {}
