package de.efakatalog.api.membership;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody wants to act for an organisation.
 *
 * @param reason for the operator, who has to check it
 * @param region ARS of the region the organisation belongs to, if the registry does not say so
 */
public record ClaimFacts(@Nullable String reason, @Nullable String region) {}
