package de.efakatalog.api.http;

import de.efakatalog.index.search.rank.Segment;
import java.util.List;
import java.util.Map;

/**
 * Where a record of the page matches.
 *
 * @param key the record's key
 * @param registry its origin registry
 * @param fields by the name of a field in which something matches, its text in pieces: data, never
 *     HTML
 */
public record Highlights(String key, String registry, Map<String, List<Segment>> fields) {}
