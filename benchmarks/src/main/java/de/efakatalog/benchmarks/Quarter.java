package de.efakatalog.benchmarks;

import de.efakatalog.model.region.Gemeindeverzeichnis;
import de.efakatalog.model.region.GemeindeverzeichnisReader;
import de.efakatalog.model.region.RegionFacts;
import de.efakatalog.model.region.RegionLevel;
import de.efakatalog.seed.SeedLoading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Gemeindeverzeichnis and where it stands.
 *
 * @param file the file
 * @param asOf its Gebietsstand
 * @param regions what it says, with the Bund
 */
record Quarter(Path file, LocalDate asOf, List<RegionFacts> regions) {

    private static final int MONTHS = 3;
    private static final String CHANGED_NAME = "Neu";

    /** The given file, or one written from the seed data. */
    static Quarter first(Optional<Path> given, Path directory) throws IOException {
        LocalDate day = SeedLoading.REGIONS_AS_OF;
        Path file =
                given.isPresent()
                        ? given.get()
                        : Gv100Writer.write(
                                directory.resolve("quarter.txt"), day, SeedRegions.facts());
        Gemeindeverzeichnis read = GemeindeverzeichnisReader.read(file, lines -> {});
        return new Quarter(file, read.asOf(), read.regions());
    }

    /** Three months later, with other names of so many Gemeinden all over the country. */
    Quarter next(int changes, Path directory) throws IOException {
        List<RegionFacts> later = new ArrayList<>(regions);
        List<Integer> gemeinden = new ArrayList<>();
        for (int i = 0; i < later.size(); i++) {
            if (later.get(i).level() == RegionLevel.GEMEINDE) {
                gemeinden.add(i);
            }
        }
        for (int change = 0; change < changes; change++) {
            int index = gemeinden.get((int) ((long) change * gemeinden.size() / changes));
            later.set(index, renamed(later.get(index)));
        }
        LocalDate day = asOf.plusMonths(MONTHS);
        Path path = Gv100Writer.write(directory.resolve("next-quarter.txt"), day, later);
        return new Quarter(path, day, later);
    }

    private static RegionFacts renamed(RegionFacts region) {
        return new RegionFacts(
                region.ars(),
                region.ags(),
                region.level(),
                region.kindCode(),
                region.kind(),
                CHANGED_NAME + " " + region.ars(),
                region.seat(),
                region.parent(),
                region.population(),
                region.areaKm2());
    }
}
