package de.efakatalog.model.region;

import de.efakatalog.model.changelog.RecordRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The regions. */
@ApplicationScoped
public class Regions implements RecordRepository<Region, RegionRecord> {

    @Override
    public RegionRecord toRecord(Region entity) {
        return entity.toRecord();
    }

    @Override
    public Class<Region> entityType() {
        return Region.class;
    }

    /**
     * The region that a key means: the one of this very key, or for twelve digits that are no
     * Gemeinde the higher region that they are padded from.
     */
    @Transactional
    public Optional<RegionRecord> findMeant(Ars ars) {
        List<String> candidates =
                (ars.level() == RegionLevel.GEMEINDE
                                ? Ars.paddedCandidates(ars.value())
                                : List.of(ars))
                        .stream().map(Ars::value).toList();
        return findRecords(candidates).stream()
                .min(Comparator.comparingInt(region -> candidates.indexOf(region.ars())));
    }

    /**
     * The region with this older key. A Gemeinde that changed its Gemeindeverband kept it: the
     * region that still exists is meant, else the one that ended last.
     */
    @Transactional
    public Optional<RegionRecord> findByAgs(Ags ags) {
        return list("ags", ags.value()).stream()
                .map(this::toRecord)
                .max(
                        Comparator.comparing(
                                RegionRecord::validTo,
                                Comparator.nullsLast(Comparator.naturalOrder())));
    }

    /** The regions above a region, from its parent up to the Bund. */
    @Transactional
    public List<RegionRecord> findAncestors(RegionRecord region) {
        List<RegionRecord> above =
                findRecords(
                        Ars.of(region.ars()).ancestorCandidates().stream()
                                .map(Ars::value)
                                .toList());
        List<RegionRecord> ancestors = new ArrayList<>();
        Optional<RegionRecord> next = parentOf(region, above);
        while (next.isPresent()) {
            ancestors.add(next.get());
            next = parentOf(next.get(), above);
        }
        return List.copyOf(ancestors);
    }

    private static Optional<RegionRecord> parentOf(RegionRecord region, List<RegionRecord> above) {
        return above.stream()
                .filter(candidate -> Objects.equals(candidate.ars(), region.parent()))
                .findFirst();
    }
}
