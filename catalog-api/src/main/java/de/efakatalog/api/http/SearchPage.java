package de.efakatalog.api.http;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that people search in.
 *
 * @param items the records, in order
 * @param total how many match in all
 * @param next address of the following page, relative to the registry; null on the last one
 * @param facets by name, the values that occur, the most frequent first
 * @param didYouMean what was probably meant to be typed; null when nothing looks like a typo
 * @param highlights of the records in which something matches
 * @param explanations null when nobody has asked
 */
public record SearchPage<T>(
        List<T> items,
        Total total,
        @Nullable String next,
        Map<String, List<Facet>> facets,
        @Nullable String didYouMean,
        List<Highlights> highlights,
        @Nullable List<HitReasons> explanations) {}
