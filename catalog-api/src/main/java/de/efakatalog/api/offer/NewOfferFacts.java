package de.efakatalog.api.offer;

import de.efakatalog.model.offer.terms.OfferTerms;
import org.jspecify.annotations.Nullable;

/**
 * A new offer.
 *
 * @param id slug, for good
 * @param implementation id of the implementation that is offered, for good
 * @param terms what is offered, as far as it is known yet
 */
record NewOfferFacts(
        @Nullable String id, @Nullable String implementation, @Nullable OfferTerms terms) {}
