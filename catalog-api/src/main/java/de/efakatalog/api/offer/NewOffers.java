package de.efakatalog.api.offer;

import de.efakatalog.model.offer.terms.OfferTerms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Terms as they come in. */
final class NewOffers {

    private NewOffers() {}

    /** The terms; empty ones when none were given. */
    static OfferTerms terms(@Nullable OfferTerms given) {
        return given == null
                ? new OfferTerms(
                        null, null, null, List.of(), null, List.of(), List.of(), null, null, null)
                : given;
    }
}
