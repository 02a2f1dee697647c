package de.efakatalog.model.offer;

import de.efakatalog.model.offer.terms.OfferTerms;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One number of an offer, whatever became of it.
 *
 * @param offer id of the offer
 * @param implementation id of the implementation that is offered
 * @param provider id of the organisation that offers it
 * @param number number of the terms, from 1 without gaps
 * @param status published, superseded or withdrawn
 * @param terms what was offered
 * @param publishedAt when it was published
 * @param endedAt when it was superseded or withdrawn; null while it is neither
 */
public record OfferVersion(
        String offer,
        String implementation,
        String provider,
        int number,
        OfferStatus status,
        OfferTerms terms,
        Instant publishedAt,
        @Nullable Instant endedAt) {}
