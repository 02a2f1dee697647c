package de.efakatalog.api.offer;

import de.efakatalog.model.offer.terms.OfferFinding;
import java.util.List;

/**
 * What keeps a draft from being published.
 *
 * @param ready whether nothing does
 * @param findings all of it, by JSON Pointer
 */
record OfferCheckView(boolean ready, List<OfferFinding> findings) {

    static OfferCheckView of(List<OfferFinding> findings) {
        return new OfferCheckView(findings.isEmpty(), findings);
    }
}
