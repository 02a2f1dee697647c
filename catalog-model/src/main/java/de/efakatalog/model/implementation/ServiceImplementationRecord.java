package de.efakatalog.model.implementation;

import de.efakatalog.model.changelog.PublishedRecord;
import de.efakatalog.model.implementation.profile.Availability;
import de.efakatalog.model.implementation.profile.ImplementationProfile;
import de.efakatalog.model.implementation.profile.ImplementationType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of one implementation, as logged and as published.
 *
 * @param id slug
 * @param name name
 * @param provider id of the organisation that provides it; null when no source names it
 * @param services keys of the services it implements
 * @param ozgId the bundle that a source names where it names no services
 * @param status wire name of the {@link ImplementationStatus}
 * @param availability wire name of the {@link Availability}
 * @param since when it went live, as exactly as the source says: year, month or day
 * @param maturityModel version of the Reifegrad model
 * @param maturityLevel Reifegrad in that model
 * @param url where it is used
 * @param channels ways by which it is offered for reuse
 * @param standards data exchange standards
 * @param operator who operates or develops it, as the source names them
 * @param sources pages that say so
 * @param type an online service, or which shared component
 * @param successor id of the implementation that takes the place of a deprecated one
 * @param statusNote why it is deprecated or withdrawn, or what else there is to say
 * @param claimedAt since when its provider speaks for it; null while only sources do
 * @param profile what its provider says beyond that; null while it does not
 * @param validFrom first day, Europe/Berlin; null when it always was
 * @param validTo last day on which it can be used, inclusive; null when no end is known
 * @param registry the registry that made the record
 * @param version from 1, ascending
 * @param createdAt when the record came into the registry
 * @param updatedAt when this version was made
 */
public record ServiceImplementationRecord(
        String id,
        String name,
        @Nullable String provider,
        List<String> services,
        @Nullable String ozgId,
        String status,
        String availability,
        @Nullable String since,
        @Nullable String maturityModel,
        @Nullable Short maturityLevel,
        @Nullable String url,
        List<String> channels,
        List<String> standards,
        @Nullable String operator,
        List<String> sources,
        ImplementationType type,
        @Nullable String successor,
        @Nullable String statusNote,
        @Nullable Instant claimedAt,
        @Nullable ImplementationProfile profile,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String registry,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements PublishedRecord {

    public ServiceImplementationRecord {
        // versions that were logged before there were types
        type = type == null ? ImplementationType.ONLINE_SERVICE : type;
    }

    @Override
    public String recordKey() {
        return id;
    }
}
