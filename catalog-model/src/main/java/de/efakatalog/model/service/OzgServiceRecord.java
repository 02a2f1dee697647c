package de.efakatalog.model.service;

import de.efakatalog.model.changelog.PublishedRecord;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of one OZG bundle, as logged and as published.
 *
 * @param ozgId OZG-ID, five digits
 * @param title title of the bundle
 * @param themenfeld one of the 14 Themenfelder
 * @param lage Lebens- or Geschäftslage
 * @param validFrom first day, Europe/Berlin; null when it always was
 * @param validTo last day, inclusive; null when no end is known
 * @param registry the registry that made the record
 * @param version from 1, ascending
 * @param createdAt when the record came into the registry
 * @param updatedAt when this version was made
 */
public record OzgServiceRecord(
        String ozgId,
        String title,
        @Nullable String themenfeld,
        @Nullable String lage,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String registry,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements PublishedRecord {

    @Override
    public String recordKey() {
        return ozgId;
    }
}
