package de.efakatalog.model.identity.membership;

import de.efakatalog.model.organisation.OrganisationFacts;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to act for an organisation.
 *
 * @param id names it
 * @param organisation key of the organisation
 * @param person pseudonym of who asks
 * @param name of who asks, for the operator; null once erased
 * @param email of who asks, for the operator; null once erased
 * @param proposal what a new organisation would be; null for one that is in the registry
 * @param region to which an organisation that is in the registry belongs, as the person says; null
 *     when not said
 * @param reason what the person said
 * @param status pending, confirmed or refused
 * @param createdAt when it was asked
 * @param decidedAt when the operator decided
 */
public record Claim(
        UUID id,
        String organisation,
        String person,
        @Nullable String name,
        @Nullable String email,
        @Nullable OrganisationFacts proposal,
        @Nullable String region,
        @Nullable String reason,
        String status,
        Instant createdAt,
        @Nullable Instant decidedAt) {}
