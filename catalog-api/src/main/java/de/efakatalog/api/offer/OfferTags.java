package de.efakatalog.api.offer;

import de.efakatalog.model.offer.OfferVersion;

/** Entity tags of what has no version of its own. */
final class OfferTags {

    private OfferTags() {}

    /** A number of an offer changes once: when it ends. */
    static String of(OfferVersion version) {
        return version.number() + "-" + version.status().wireName();
    }
}
