package de.efakatalog.model.offer;

import de.efakatalog.model.offer.terms.OfferTerms;

/**
 * A new offer, as its provider writes it.
 *
 * @param id slug, for good
 * @param implementation id of the implementation that is offered, for good
 * @param provider id of the organisation that offers it, for good; it need not be the one that
 *     built the implementation: a Bündler offers what its Land took over
 * @param terms what is offered, complete or not
 */
public record OfferFacts(String id, String implementation, String provider, OfferTerms terms) {}
