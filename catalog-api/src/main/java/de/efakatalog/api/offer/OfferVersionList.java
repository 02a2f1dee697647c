package de.efakatalog.api.offer;

import de.efakatalog.model.offer.OfferVersion;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Every number of an offer.
 *
 * @param items the latest first
 */
record OfferVersionList(List<OfferVersion> items) {

    /** What it is made of, for its entity tag. */
    String versions() {
        return items.stream().map(OfferTags::of).collect(Collectors.joining("."));
    }
}
