package de.efakatalog.api.membership;

import org.jspecify.annotations.Nullable;

/**
 * A new organisation.
 *
 * @param id its key: lower-case words joined by dashes
 * @param name its official name
 * @param kind what it is
 * @param region ARS of the region it belongs to; has to be given for Bund, Land, Kreis and Kommune
 * @param url its site
 * @param reason for the operator, who has to check it
 */
public record ProposalFacts(
        String id,
        String name,
        String kind,
        @Nullable String region,
        @Nullable String url,
        @Nullable String reason) {}
