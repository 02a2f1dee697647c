package de.efakatalog.model.organisation;

import de.efakatalog.model.changelog.PublishedRecord;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of one authority, as logged and as published.
 *
 * @param id slug
 * @param name official name
 * @param unit the department it is part of
 * @param organisation id of its organisation
 * @param region ARS of its seat
 * @param street street
 * @param houseNumber house number
 * @param postcode postcode
 * @param city city
 * @param lat latitude, degrees WGS 84
 * @param lon longitude, degrees WGS 84
 * @param validFrom first day, Europe/Berlin; null when it always was
 * @param validTo last day, inclusive; null when no end is known
 * @param registry the registry that made the record
 * @param version from 1, ascending
 * @param createdAt when the record came into the registry
 * @param updatedAt when this version was made
 */
public record AuthorityRecord(
        String id,
        String name,
        @Nullable String unit,
        String organisation,
        @Nullable String region,
        @Nullable String street,
        @Nullable String houseNumber,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable Double lat,
        @Nullable Double lon,
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
