package de.efakatalog.index.search;

import de.efakatalog.index.search.engine.FacetCount;
import de.efakatalog.index.search.engine.SearchFilter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of records.
 *
 * @param hits in the order asked for
 * @param total how many match
 * @param facets the values that occur, the most frequent first; counts ignore the facet's own
 *     filter
 * @param meant what was probably meant to be typed; null when nothing looks like a typo
 * @param next where the following page begins; null on the last page
 * @param position the position in the change log that this answer rests on
 */
public record SearchHits(
        List<SearchHit> hits,
        long total,
        Map<SearchFilter, List<FacetCount>> facets,
        @Nullable String meant,
        @Nullable SearchCursor next,
        long position) {}
