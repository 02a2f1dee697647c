package de.efakatalog.model.offer;

import de.efakatalog.model.changelog.PublishedRecord;
import de.efakatalog.model.offer.terms.OfferTerms;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of one draft, as logged and as its provider sees it. Never public.
 *
 * @param id slug of the offer
 * @param implementation id of the implementation
 * @param provider id of the organisation that offers it
 * @param terms what is offered, complete or not
 * @param publishedAs number under which these very terms were published; null while they were not
 * @param registry the registry that made the record
 * @param version from 1, ascending
 * @param createdAt when the record came into the registry
 * @param updatedAt when this version was made
 */
public record ReuseOfferDraftRecord(
        String id,
        String implementation,
        String provider,
        OfferTerms terms,
        @Nullable Integer publishedAs,
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
