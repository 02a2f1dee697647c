package de.efakatalog.api.membership;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody wants to act for an organisation.
 *
 * @param reason for the operator, who has to check it
 */
public record ClaimFacts(@Nullable String reason) {}
