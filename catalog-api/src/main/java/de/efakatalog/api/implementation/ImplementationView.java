package de.efakatalog.api.implementation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import de.efakatalog.model.implementation.profile.ImplementationType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An implementation as readers see it: with its provider's name.
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
 * @param validFrom first day, Europe/Berlin; null when it always was
 * @param validTo last day on which it can be used, inclusive; null when no end is known
 * @param registry the registry that made the record
 * @param version from 1, ascending
 * @param createdAt when the record came into the registry
 * @param updatedAt when this version was made
 */
public record ImplementationView(
        String id,
        String name,
        @Nullable Provider provider,
        List<String> services,
        @Nullable String ozgId,
        String status,
        String availability,
        @Nullable String since,
        @Nullable Maturity maturity,
        @Nullable String url,
        List<String> channels,
        List<String> standards,
        @Nullable String operator,
        List<String> sources,
        ImplementationType type,
        @Nullable Ending ending,
        @Nullable Instant claimedAt,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String registry,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * The organisation that provides it.
     *
     * @param id its id
     * @param name its name now
     * @param version the version of the record that the name is from
     */
    public record Provider(String id, String name, @JsonIgnore long version) {}

    /**
     * Reifegrad.
     *
     * @param model version of the Reifegrad model, 1.1 or 2.0
     * @param level level in that model
     */
    public record Maturity(@Nullable String model, short level) {}

    /**
     * How it ends.
     *
     * @param on the last day on which it can be used, Europe/Berlin; null when a source does not
     *     say
     * @param successor id of the implementation that takes its place; null when none does
     * @param note why, or what else adopters have to know
     */
    public record Ending(
            @Nullable LocalDate on, @Nullable String successor, @Nullable String note) {}
}
