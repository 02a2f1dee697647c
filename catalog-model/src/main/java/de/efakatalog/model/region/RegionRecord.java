package de.efakatalog.model.region;

import de.efakatalog.model.changelog.PublishedRecord;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of one region, as logged and as published.
 *
 * @param ars Amtlicher Regionalschlüssel in its level's own length
 * @param ags Amtlicher Gemeindeschlüssel; null for Gemeindeverband and Bund
 * @param name official name
 * @param level its level
 * @param kindCode Textkennzeichen of the Gemeindeverzeichnis, such as 41
 * @param kind what the Textkennzeichen says, such as Kreisfreie Stadt
 * @param seat seat of the administration
 * @param parent ARS of the region it is part of; null for the Bund
 * @param population inhabitants
 * @param areaKm2 area in square kilometres
 * @param centroid the middle of the area
 * @param successors ARS of the regions that took over when this one ended; several after a split
 * @param validFrom first day, Europe/Berlin; null when it always was
 * @param validTo last day, inclusive; null when it exists
 * @param registry the registry that made the record
 * @param version from 1, ascending
 * @param createdAt when the record came into the registry
 * @param updatedAt when this version was made
 */
public record RegionRecord(
        String ars,
        @Nullable String ags,
        String name,
        RegionLevel level,
        @Nullable String kindCode,
        @Nullable String kind,
        @Nullable String seat,
        @Nullable String parent,
        @Nullable Integer population,
        @Nullable BigDecimal areaKm2,
        @Nullable Centroid centroid,
        List<String> successors,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String registry,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements PublishedRecord {

    @Override
    public String recordKey() {
        return ars;
    }
}
