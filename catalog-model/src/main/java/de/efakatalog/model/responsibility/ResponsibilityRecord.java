package de.efakatalog.model.responsibility;

import de.efakatalog.model.changelog.PublishedRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of one responsibility, as logged and as published.
 *
 * @param id slug
 * @param service key of the service
 * @param region ARS
 * @param authority id of the authority
 * @param implementation id of the implementation
 * @param onlineServiceTitle title of the online service
 * @param onlineServiceUrl its address
 * @param destination FIT-Connect destination
 * @param source identifier at the source
 * @param validFrom first day, Europe/Berlin; null when it always was
 * @param validTo last day, inclusive; null when no end is known
 * @param registry the registry that made the record
 * @param version from 1, ascending
 * @param createdAt when the record came into the registry
 * @param updatedAt when this version was made
 */
public record ResponsibilityRecord(
        String id,
        String service,
        String region,
        String authority,
        @Nullable String implementation,
        @Nullable String onlineServiceTitle,
        @Nullable String onlineServiceUrl,
        @Nullable UUID destination,
        @Nullable String source,
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
