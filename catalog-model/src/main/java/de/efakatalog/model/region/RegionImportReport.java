package de.efakatalog.model.region;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a Gemeindeverzeichnis contained and what it changed.
 *
 * @param asOf Gebietsstand
 * @param lines how many lines of each record type were read
 * @param levels what happened on each level, from the Bund down
 * @param total the sums
 */
public record RegionImportReport(
        LocalDate asOf, Map<RecordType, Integer> lines, List<LevelReport> levels, Counts total) {

    /**
     * What happened on one level.
     *
     * @param level the level
     * @param counts how many regions
     */
    public record LevelReport(RegionLevel level, Counts counts) {}

    /**
     * How many regions.
     *
     * @param read named by the file
     * @param added new
     * @param changed with other facts than before
     * @param ended no longer named
     * @param unchanged with the same facts as before
     */
    public record Counts(int read, int added, int changed, int ended, int unchanged) {

        Counts plus(Counts other) {
            return new Counts(
                    read + other.read,
                    added + other.added,
                    changed + other.changed,
                    ended + other.ended,
                    unchanged + other.unchanged);
        }
    }
}
