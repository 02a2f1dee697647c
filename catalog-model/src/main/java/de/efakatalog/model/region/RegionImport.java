package de.efakatalog.model.region;

import static java.util.stream.Collectors.groupingBy;

import de.efakatalog.model.changelog.Committed;
import de.efakatalog.model.changelog.Reconciliation;
import de.efakatalog.model.changelog.ReconciliationCounts;
import de.efakatalog.model.changelog.UnitOfWork;
import de.efakatalog.model.imports.ImportJournal;
import de.efakatalog.model.region.RegionImportReport.Counts;
import de.efakatalog.model.region.RegionImportReport.LevelReport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Brings the regions in line with a Gemeindeverzeichnis, in one transaction.
 *
 * <p>Regions that it no longer names end on the day before its Gebietsstand, regions that are new
 * begin on it: the file says what is, not since when. An operator's successor table corrects the
 * days. A second file of the same Gebietsstand takes the place of the first.
 */
@ApplicationScoped
public class RegionImport {

    private final EntityManager entityManager;
    private final UnitOfWork unitOfWork;
    private final ImportJournal journal;

    RegionImport(EntityManager entityManager, UnitOfWork unitOfWork, ImportJournal journal) {
        this.entityManager = entityManager;
        this.unitOfWork = unitOfWork;
        this.journal = journal;
    }

    /**
     * Applies the file.
     *
     * @param confirmed whether a person said that even unusual changes are meant
     * @throws OutdatedImportException when the registry holds a later Gebietsstand
     * @throws ImplausibleImportException when unusually many regions would end and nobody confirmed
     *     it
     */
    public Committed<RegionImportReport> apply(Gemeindeverzeichnis file, boolean confirmed) {
        return apply(file, Map.of(), confirmed, report -> {});
    }

    /**
     * As {@link #apply(Gemeindeverzeichnis, boolean)}, and puts regions on the map.
     *
     * @param centroids of the regions that have one; the file itself does not know them
     * @param alongside gets the report inside the transaction, to become durable together with it
     */
    public Committed<RegionImportReport> apply(
            Gemeindeverzeichnis file,
            Map<Ars, Centroid> centroids,
            boolean confirmed,
            Consumer<RegionImportReport> alongside) {
        Optional<LocalDate> known = journal.newestAsOf();
        if (known.isPresent() && file.asOf().isBefore(known.get())) {
            throw new OutdatedImportException(file.asOf(), known.get());
        }
        return unitOfWork.run(
                () -> {
                    RegionImportReport report = reconcile(file, centroids, confirmed);
                    alongside.accept(report);
                    return report;
                });
    }

    private RegionImportReport reconcile(
            Gemeindeverzeichnis file, Map<Ars, Centroid> centroids, boolean confirmed) {
        Map<String, Region> present = reconciliation(Region::new).all(entityManager);
        List<Region> existing =
                present.values().stream().filter(region -> !region.hasEnded()).toList();
        Set<String> named = new HashSet<>();
        file.regions().forEach(facts -> named.add(facts.ars().value()));
        List<Region> ending =
                existing.stream().filter(region -> !named.contains(region.getArs())).toList();
        List<String> objections = RegionBrake.objections(existing, ending);
        if (!objections.isEmpty() && !confirmed) {
            throw new ImplausibleImportException(objections);
        }
        ending.forEach(region -> region.endBefore(file.asOf()));
        // at the first import nobody knows since when a region has been
        LocalDate firstDay = present.isEmpty() ? null : file.asOf();
        RegionImportReport report =
                report(
                        file,
                        present,
                        ending,
                        reconciliation(facts -> newRegion(facts, centroids, firstDay)));
        centroids.forEach((ars, centroid) -> existing(present, ars.value()).place(centroid));
        return report;
    }

    private static Reconciliation<Region, RegionFacts> reconciliation(
            Function<RegionFacts, Region> create) {
        return new Reconciliation<>(Region.class, create, Region::facts, Region::correct);
    }

    /** Complete before it is persisted, so that its first version is all there is to say. */
    private static Region newRegion(
            RegionFacts facts, Map<Ars, Centroid> centroids, @Nullable LocalDate firstDay) {
        Region region = new Region(facts);
        Centroid centroid = centroids.get(facts.ars());
        if (centroid != null) {
            region.place(centroid);
        }
        if (firstDay != null) {
            region.beginOn(firstDay);
        }
        return region;
    }

    private RegionImportReport report(
            Gemeindeverzeichnis file,
            Map<String, Region> present,
            List<Region> ending,
            Reconciliation<Region, RegionFacts> reconciliation) {
        Map<RegionLevel, List<RegionFacts>> byLevel =
                file.regions().stream().collect(groupingBy(RegionFacts::level));
        Map<RegionLevel, List<Region>> endingByLevel =
                ending.stream().collect(groupingBy(Region::getLevel));
        List<LevelReport> levels = new ArrayList<>();
        Counts total = new Counts(0, 0, 0, 0, 0);
        for (RegionLevel level : RegionLevel.values()) {
            List<RegionFacts> facts = byLevel.getOrDefault(level, List.of());
            int revived = revive(facts, present, file.asOf());
            ReconciliationCounts done = reconciliation.apply(entityManager, facts, present);
            Counts counts =
                    new Counts(
                            facts.size(),
                            done.added(),
                            done.changed() + revived,
                            endingByLevel.getOrDefault(level, List.of()).size(),
                            done.unchanged() - revived);
            levels.add(new LevelReport(level, counts));
            total = total.plus(counts);
        }
        return new RegionImportReport(file.asOf(), file.recordCounts(), levels, total);
    }

    /**
     * Takes up regions that had ended and are named again.
     *
     * @return how many of them have the same facts as before, so that nothing else tells of the
     *     change
     */
    private static int revive(
            List<RegionFacts> facts, Map<String, Region> present, LocalDate asOf) {
        int withSameFacts = 0;
        for (RegionFacts each : facts) {
            Region region = present.get(each.ars().value());
            if (region != null && region.hasEnded()) {
                region.listedAgainOn(asOf);
                withSameFacts += region.facts().equals(each) ? 1 : 0;
            }
        }
        return withSameFacts;
    }

    private static Region existing(Map<String, Region> present, String ars) {
        return Objects.requireNonNull(present.get(ars));
    }
}
