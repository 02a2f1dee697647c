package de.efakatalog.api.service;

import de.efakatalog.index.search.rank.Segment;
import java.util.List;

/**
 * A record that may be meant.
 *
 * @param key its key
 * @param registry its origin registry
 * @param name its name
 * @param segments the same in pieces, those marked that match: data, never HTML
 * @param href its address, relative to the registry
 */
record SuggestionView(
        String key, String registry, String name, List<Segment> segments, String href) {}
