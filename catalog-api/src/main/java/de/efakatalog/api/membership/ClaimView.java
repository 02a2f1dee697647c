package de.efakatalog.api.membership;

import de.efakatalog.model.identity.membership.Claim;
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
 * @param name of who asks
 * @param email of who asks
 * @param proposal what a new organisation would be
 * @param region to which an organisation without one is bound when the operator confirms
 * @param reason what the person said
 * @param status pending, confirmed or refused
 * @param createdAt when it was asked
 * @param decidedAt when the operator decided
 */
public record ClaimView(
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
        @Nullable Instant decidedAt) {

    static ClaimView of(Claim claim) {
        return new ClaimView(
                claim.id(),
                claim.organisation(),
                claim.person(),
                claim.name(),
                claim.email(),
                claim.proposal(),
                claim.region(),
                claim.reason(),
                claim.status(),
                claim.createdAt(),
                claim.decidedAt());
    }
}
