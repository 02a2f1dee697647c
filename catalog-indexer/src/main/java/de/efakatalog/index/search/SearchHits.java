package de.efakatalog.index.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of records.
 *
 * @param hits best first; without words in German alphabetical order, then by key
 * @param total how many match
 * @param next where the following page begins; null on the last page
 * @param position the position in the change log that this answer rests on
 */
public record SearchHits(
        List<SearchHit> hits, long total, @Nullable SearchCursor next, long position) {}
