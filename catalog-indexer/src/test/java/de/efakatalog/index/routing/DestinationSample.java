package de.efakatalog.index.routing;

import de.efakatalog.model.destination.DestinationDetails;
import de.efakatalog.model.destination.DestinationRecord;
import de.efakatalog.model.destination.SignatureOrigin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A destination for tests. */
record DestinationSample(
        UUID uuid,
        String name,
        @Nullable String signature,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    static DestinationSample destination(UUID id, String name) {
        return new DestinationSample(id, name, "e30.e30.c2ln", null, null);
    }

    DestinationSample unsigned() {
        return new DestinationSample(uuid, name, null, validFrom, validTo);
    }

    DestinationSample valid(@Nullable String from, @Nullable String to) {
        return new DestinationSample(
                uuid, name, signature, RegionSample.day(from), RegionSample.day(to));
    }

    String id() {
        return uuid.toString();
    }

    DestinationRecord toRecord(String registry, long version, Instant at) {
        return new DestinationRecord(
                id(),
                "submission.example.org",
                new DestinationDetails(
                        name, null, null, List.of(), null, null, null, null, null, null, null,
                        Map.of(), Map.of(), Map.of(), Map.of(), null, Map.of(), null),
                signature,
                signature == null ? null : SignatureOrigin.REGISTRY,
                validFrom,
                validTo,
                registry,
                version,
                at,
                at);
    }
}
