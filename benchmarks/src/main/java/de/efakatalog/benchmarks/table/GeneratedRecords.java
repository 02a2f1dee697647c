package de.efakatalog.benchmarks.table;

import de.efakatalog.model.destination.DestinationDetails;
import de.efakatalog.model.destination.DestinationRecord;
import de.efakatalog.model.destination.SignatureOrigin;
import de.efakatalog.model.organisation.AuthorityRecord;
import de.efakatalog.model.region.RegionFacts;
import de.efakatalog.model.region.RegionRecord;
import de.efakatalog.model.service.PublicServiceRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The records that responsibilities refer to, with what routing reads of them. */
final class GeneratedRecords {

    static final String REGISTRY = "local";
    static final Instant MADE = Instant.parse("2026-11-01T08:00:00Z");

    private GeneratedRecords() {}

    static RegionRecord region(RegionFacts region) {
        return new RegionRecord(
                region.ars().value(),
                region.ags() == null ? null : region.ags().value(),
                region.name(),
                region.level(),
                region.kindCode(),
                region.kind(),
                region.seat(),
                region.parent() == null ? null : region.parent().value(),
                region.population(),
                region.areaKm2(),
                null,
                List.of(),
                null,
                null,
                REGISTRY,
                1,
                MADE,
                MADE);
    }

    static AuthorityRecord authority(RegionFacts region) {
        String ars = region.ars().value();
        return new AuthorityRecord(
                "amt-" + ars,
                "Verwaltung " + region.name(),
                null,
                "amt-" + ars,
                ars,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                REGISTRY,
                1,
                MADE,
                MADE);
    }

    static PublicServiceRecord service(String key) {
        return new PublicServiceRecord(
                key,
                "Leistung " + key,
                null,
                List.of(),
                Map.of(),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                REGISTRY,
                1,
                MADE,
                MADE);
    }

    static DestinationRecord destination(UUID id) {
        return new DestinationRecord(
                id.toString(),
                "submission.example",
                new DestinationDetails(
                        "Verwaltung " + id,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        null,
                        Map.of(),
                        null),
                "e30.e30.c2lnbmF0dXJl",
                SignatureOrigin.REGISTRY,
                null,
                null,
                REGISTRY,
                1,
                MADE,
                MADE);
    }
}
