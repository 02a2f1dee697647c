package de.efakatalog.model.offer;

import de.efakatalog.model.imports.ImportJournal;
import de.efakatalog.model.imports.ImportKind;
import de.efakatalog.model.imports.ImportRun;
import de.efakatalog.model.offer.cost.Population;
import de.efakatalog.model.region.RegionRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

/** How many people live in a region, with the date that their source gives. */
@ApplicationScoped
public class RegionPopulation {

    private static final String SOURCE = "Gemeindeverzeichnis, Statistisches Bundesamt";

    /** What seed-data/SOURCES.md says of the inhabitants. */
    private static final LocalDate SEED = LocalDate.of(2024, 12, 31);

    private final ImportJournal journal;

    RegionPopulation(ImportJournal journal) {
        this.journal = journal;
    }

    /** Empty when the number is not known, or where it comes from. */
    public Optional<Population> of(RegionRecord region) {
        Integer inhabitants = region.population();
        if (inhabitants == null) {
            return Optional.empty();
        }
        Optional<ImportRun> file = journal.newestCompleted(ImportKind.REGIONS);
        Optional<LocalDate> day =
                file.isPresent()
                        ? Optional.ofNullable(file.get().asOf())
                        : journal.newestCompleted(ImportKind.SEED).map(seed -> SEED);
        return day.map(
                date ->
                        new Population(
                                inhabitants,
                                date,
                                file.isPresent() ? SOURCE + ", Gebietsstand" : SOURCE));
    }
}
