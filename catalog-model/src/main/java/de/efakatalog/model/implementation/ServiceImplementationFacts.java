package de.efakatalog.model.implementation;

import de.efakatalog.model.implementation.profile.Availability;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about one implementation.
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
 */
public record ServiceImplementationFacts(
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
        List<String> sources) {}
