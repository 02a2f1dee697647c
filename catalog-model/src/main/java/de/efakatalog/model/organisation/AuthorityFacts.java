package de.efakatalog.model.organisation;

import org.jspecify.annotations.Nullable;

/**
 * What a source says about one authority.
 *
 * @param id slug
 * @param name official name
 * @param unit the department it is part of
 * @param organisation id of its organisation
 * @param region ARS of its seat
 * @param street street
 * @param houseNumber house number
 * @param postcode postcode
 * @param city city
 * @param lat latitude, degrees WGS 84
 * @param lon longitude, degrees WGS 84
 */
public record AuthorityFacts(
        String id,
        String name,
        @Nullable String unit,
        String organisation,
        @Nullable String region,
        @Nullable String street,
        @Nullable String houseNumber,
        @Nullable String postcode,
        @Nullable String city,
        @Nullable Double lat,
        @Nullable Double lon) {}
