package de.efakatalog.model.destination;

import de.efakatalog.model.changelog.PublishedRecord;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of one destination, as logged and as published.
 *
 * @param id UUID in lower case, the Destination-ID of FIT-Connect
 * @param submissionHost host of the delivery service that takes submissions
 * @param details what people and programs are told about it
 * @param signature compact JWS (RFC 7515) over destination, services and regions; null while no
 *     responsibility names the destination and nobody issued one
 * @param signatureOrigin who made the signature; null without one
 * @param validFrom first day, Europe/Berlin; null when it always was
 * @param validTo last day, inclusive; null when no end is known
 * @param registry the registry that made the record
 * @param version from 1, ascending
 * @param createdAt when the record came into the registry
 * @param updatedAt when this version was made
 */
public record DestinationRecord(
        String id,
        String submissionHost,
        DestinationDetails details,
        @Nullable String signature,
        @Nullable SignatureOrigin signatureOrigin,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
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
