package de.efakatalog.model.organisation;

import de.efakatalog.model.changelog.PublishedRecord;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of one organisation, as logged and as published.
 *
 * @param id slug
 * @param name official name
 * @param kind wire name of the {@link OrganisationKind}
 * @param region ARS of the region it belongs to
 * @param url its site
 * @param validFrom first day, Europe/Berlin; null when it always was
 * @param validTo last day, inclusive; null when no end is known
 * @param registry the registry that made the record
 * @param version from 1, ascending
 * @param createdAt when the record came into the registry
 * @param updatedAt when this version was made
 */
public record OrganisationRecord(
        String id,
        String name,
        String kind,
        @Nullable String region,
        @Nullable String url,
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
