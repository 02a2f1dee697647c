package de.efakatalog.model.offer;

import de.efakatalog.model.changelog.PublishedRecord;
import de.efakatalog.model.offer.terms.OfferTerms;
import java.time.Instant;

/**
 * One version of one published offer, as logged and as published: always its latest number.
 *
 * @param id slug
 * @param implementation id of the implementation that is offered
 * @param provider id of the organisation that offers it
 * @param number number of the terms, from 1 without gaps; contracts name it
 * @param status published, or withdrawn
 * @param terms what is offered; what this number says never changes
 * @param publishedAt when this number was published
 * @param registry the registry that made the record
 * @param version from 1, ascending; a withdrawal is a version, too
 * @param createdAt when the record came into the registry
 * @param updatedAt when this version was made
 */
public record ReuseOfferRecord(
        String id,
        String implementation,
        String provider,
        int number,
        OfferStatus status,
        OfferTerms terms,
        Instant publishedAt,
        String registry,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements PublishedRecord {

    @Override
    public String recordKey() {
        return id;
    }
}
