package de.efakatalog.model.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Gemeindeverzeichnis: all regions of Germany at one date, as the official file names them.
 *
 * @param asOf Gebietsstand, the day whose borders and names these are
 * @param regions every region, each after its parent; the Bund comes first. Population and area of
 *     the levels above the Gemeinde are the sums of their Gemeinden
 * @param recordCounts how many lines of each record type were read
 */
public record Gemeindeverzeichnis(
        LocalDate asOf, List<RegionFacts> regions, Map<RecordType, Integer> recordCounts) {
    /** Keeps copies that nobody can change. */
    public Gemeindeverzeichnis {
        regions = List.copyOf(regions);
        recordCounts = Map.copyOf(recordCounts);
    }
}
