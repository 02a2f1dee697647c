package de.efakatalog.index.routing;

import de.efakatalog.model.responsibility.ResponsibilityRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A responsibility for tests. */
record ResponsibilitySample(
        String id,
        String service,
        String region,
        String authority,
        @Nullable String implementation,
        @Nullable String title,
        @Nullable String url,
        @Nullable UUID destination,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    static ResponsibilitySample responsibility(
            String id, String service, String region, String authority) {
        return new ResponsibilitySample(
                id, service, region, authority, null, null, null, null, null, null);
    }

    ResponsibilitySample valid(@Nullable String from, @Nullable String to) {
        return new ResponsibilitySample(
                id,
                service,
                region,
                authority,
                implementation,
                title,
                url,
                destination,
                RegionSample.day(from),
                RegionSample.day(to));
    }

    ResponsibilitySample online(String newTitle, String newUrl) {
        return new ResponsibilitySample(
                id,
                service,
                region,
                authority,
                implementation,
                newTitle,
                newUrl,
                destination,
                validFrom,
                validTo);
    }

    ResponsibilitySample through(String newImplementation, UUID newDestination) {
        return new ResponsibilitySample(
                id,
                service,
                region,
                authority,
                newImplementation,
                title,
                url,
                newDestination,
                validFrom,
                validTo);
    }

    ResponsibilityRecord toRecord(String registry, long version, Instant at) {
        return new ResponsibilityRecord(
                id,
                service,
                region,
                authority,
                implementation,
                title,
                url,
                destination,
                null,
                validFrom,
                validTo,
                registry,
                version,
                at,
                at);
    }
}
