package de.efakatalog.model.implementation;

import de.efakatalog.model.changelog.PublishedRecord;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of one report of reuse, as logged and as published.
 *
 * @param id slug
 * @param implementation id of the implementation
 * @param region ARS
 * @param statement the status as reported
 * @param source page that says so
 * @param sourceDate day of the report
 * @param validFrom first day, Europe/Berlin; null when it always was
 * @param validTo last day, inclusive; null when no end is known
 * @param registry the registry that made the record
 * @param version from 1, ascending
 * @param createdAt when the record came into the registry
 * @param updatedAt when this version was made
 */
public record ReportedReuseRecord(
        String id,
        String implementation,
        String region,
        String statement,
        @Nullable String source,
        @Nullable LocalDate sourceDate,
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
