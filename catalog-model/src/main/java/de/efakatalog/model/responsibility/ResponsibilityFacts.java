package de.efakatalog.model.responsibility;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about one responsibility.
 *
 * @param id slug
 * @param service key of the service
 * @param region ARS
 * @param authority id of the authority
 * @param implementation id of the implementation
 * @param onlineServiceTitle title of the online service
 * @param onlineServiceUrl its address
 * @param destination FIT-Connect destination
 * @param source identifier at the source
 * @param validFrom first day, Europe/Berlin; null when unknown
 * @param validTo last day, inclusive; null when no end is known
 */
public record ResponsibilityFacts(
        String id,
        String service,
        String region,
        String authority,
        @Nullable String implementation,
        @Nullable String onlineServiceTitle,
        @Nullable String onlineServiceUrl,
        @Nullable UUID destination,
        @Nullable String source,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {}
