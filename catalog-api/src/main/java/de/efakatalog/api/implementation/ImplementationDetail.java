package de.efakatalog.api.implementation;

import de.efakatalog.model.implementation.profile.ImplementationProfile;
import de.efakatalog.model.implementation.profile.ImplementationType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An implementation as lists show it, with all that its provider says about it.
 *
 * @param id slug
 * @param name name
 * @param provider who provides it; null when no source names it
 * @param services keys of the services it implements
 * @param ozgId the bundle that a source names where it names no services
 * @param status draft, published, deprecated or withdrawn
 * @param availability planned, ready, live or unknown
 * @param since when it went live, as exactly as the source says: year, month or day
 * @param maturity Reifegrad; null when unknown
 * @param url where it is used
 * @param channels ways by which it is offered for reuse
 * @param standards data exchange standards
 * @param operator who operates or develops it, as the source names them
 * @param sources pages that say so; none when its provider speaks for it
 * @param type an online service, or which component that several of them share
 * @param ending how it ends; null unless it is deprecated or withdrawn
 * @param claimedAt since when its provider speaks for it; null while only sources do
 * @param profile what an adopter needs to know; null while only sources speak of it
 * @param validFrom first day, Europe/Berlin; null when it always was
 * @param validTo last day on which it can be used, inclusive; null when no end is known
 * @param registry the registry that made the record
 * @param version from 1, ascending
 * @param createdAt when the record came into the registry
 * @param updatedAt when this version was made
 */
public record ImplementationDetail(
        String id,
        String name,
        ImplementationView.@Nullable Provider provider,
        List<String> services,
        @Nullable String ozgId,
        String status,
        String availability,
        @Nullable String since,
        ImplementationView.@Nullable Maturity maturity,
        @Nullable String url,
        List<String> channels,
        List<String> standards,
        @Nullable String operator,
        List<String> sources,
        ImplementationType type,
        ImplementationView.@Nullable Ending ending,
        @Nullable Instant claimedAt,
        @Nullable ImplementationProfile profile,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String registry,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static ImplementationDetail of(
            ImplementationView view, @Nullable ImplementationProfile profile) {
        return new ImplementationDetail(
                view.id(),
                view.name(),
                view.provider(),
                view.services(),
                view.ozgId(),
                view.status(),
                view.availability(),
                view.since(),
                view.maturity(),
                view.url(),
                view.channels(),
                view.standards(),
                view.operator(),
                view.sources(),
                view.type(),
                view.ending(),
                view.claimedAt(),
                profile,
                view.validFrom(),
                view.validTo(),
                view.registry(),
                view.version(),
                view.createdAt(),
                view.updatedAt());
    }

    /** The versions of all that stands in the answer. */
    String versions() {
        return provider == null ? Long.toString(version) : version + "." + provider.version();
    }
}
