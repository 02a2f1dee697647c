package de.efakatalog.api.region;

import com.fasterxml.jackson.annotation.JsonIgnore;
import de.efakatalog.model.region.Centroid;
import de.efakatalog.model.region.RegionLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A region with the regions above it.
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
 * @param successors ARS of the regions that took over when this one ended
 * @param ancestors the regions above, from the parent up to the Bund
 * @param validFrom first day, Europe/Berlin; null when it always was
 * @param validTo last day, inclusive; null when it exists
 * @param registry the registry that made the record
 * @param version from 1, ascending
 * @param createdAt when the record came into the registry
 * @param updatedAt when this version was made
 */
public record RegionView(
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
        List<Ancestor> ancestors,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        String registry,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /**
     * A region above.
     *
     * @param ars its key
     * @param name its name
     * @param level its level
     * @param version the version of the record that the name is from
     */
    public record Ancestor(String ars, String name, RegionLevel level, @JsonIgnore long version) {}

    /** The key, which an AGS does not fix, and the versions of all that stands in the answer. */
    String versions() {
        StringBuilder versions = new StringBuilder(ars).append('-').append(version);
        ancestors.forEach(ancestor -> versions.append('.').append(ancestor.version()));
        return versions.toString();
    }
}
