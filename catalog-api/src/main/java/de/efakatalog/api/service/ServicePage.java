package de.efakatalog.api.service;

import de.efakatalog.api.http.Facet;
import de.efakatalog.api.http.Highlights;
import de.efakatalog.api.http.HitReasons;
import de.efakatalog.api.http.Total;
import de.efakatalog.model.service.PublicServiceRecord;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a page of services looks to its readers.
 *
 * @param items the services
 * @param total how many match in all
 * @param next address of the following page
 * @param facets by name, the values that occur, the most frequent first; counts ignore the facet's
 *     own filter
 * @param didYouMean what was probably meant to be typed; null when nothing looks like a typo
 * @param highlights of the services in which something matches
 * @param explanations why each stands where it does; null when nobody has asked
 */
record ServicePage(
        List<PublicServiceRecord> items,
        Total total,
        @Nullable String next,
        Map<String, List<Facet>> facets,
        @Nullable String didYouMean,
        List<Highlights> highlights,
        @Nullable List<HitReasons> explanations) {}
