package de.efakatalog.index.search.engine;

import java.util.List;
import java.util.Map;

/**
 * What an engine has found, all of it in one state of the index.
 *
 * @param candidates in order, beginning behind the place that was asked for
 * @param total how many records match in all, exactly, wherever the page begins
 * @param facets for each facet that was asked for the values that occur, the most frequent first,
 *     then by value; their counts ignore the facet's own filter
 * @param position the position in the change log up to which the index holds everything
 * @param generation what the generation that answered is called; one made in another way is called
 *     otherwise
 */
public record Found(
        List<Candidate> candidates,
        long total,
        Map<SearchFilter, List<FacetCount>> facets,
        long position,
        String generation) {}
