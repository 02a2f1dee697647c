package de.efakatalog.model.organisation;

import org.jspecify.annotations.Nullable;

/**
 * What a source says about one organisation.
 *
 * @param id slug
 * @param name official name
 * @param kind wire name of the {@link OrganisationKind}
 * @param region ARS of the region it belongs to
 * @param url its site
 */
public record OrganisationFacts(
        String id, String name, String kind, @Nullable String region, @Nullable String url) {}
