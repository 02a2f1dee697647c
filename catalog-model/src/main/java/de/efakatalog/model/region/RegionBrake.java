package de.efakatalog.model.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Stops a Gemeindeverzeichnis that would end unusually many regions: it is more likely cut off or
 * the wrong file than a reform.
 *
 * <p>In an ordinary year about fifty of 10,950 Gemeinden are merged, and a Kreis ends once in
 * several years; a reform that exceeds this is known beforehand, and its operator confirms.
 */
final class RegionBrake {

    /** Of the Gemeinden that exist. */
    private static final double ENDING_SHARE = 0.02;

    private RegionBrake() {}

    /**
     * What speaks against ending these regions; empty when nothing does.
     *
     * @param existing regions that have not ended
     * @param ending those of them that the file does not name
     */
    static List<String> objections(Collection<Region> existing, Collection<Region> ending) {
        List<String> objections = new ArrayList<>();
        long gemeinden = count(existing, RegionLevel.GEMEINDE);
        long endingGemeinden = count(ending, RegionLevel.GEMEINDE);
        if (endingGemeinden > gemeinden * ENDING_SHARE) {
            objections.add("%d of %d Gemeinden would end.".formatted(endingGemeinden, gemeinden));
        }
        for (RegionLevel level : List.of(RegionLevel.LAND, RegionLevel.KREIS)) {
            long count = count(ending, level);
            if (count > 0) {
                objections.add(
                        "%d of level %s would end, among them %s."
                                .formatted(
                                        count,
                                        level.wireName(),
                                        ending.stream()
                                                .filter(region -> region.getLevel() == level)
                                                .min(Comparator.comparing(Region::getArs))
                                                .orElseThrow()
                                                .getName()));
            }
        }
        existing.stream()
                .filter(region -> region.getLevel() == RegionLevel.GEMEINDE)
                .max(Comparator.comparing(Region::getArs))
                .filter(ending::contains)
                .ifPresent(
                        last ->
                                objections.add(
                                        "The last Gemeinde of the registry, %s (%s), would end: the file looks cut off at its end."
                                                .formatted(last.getName(), last.getArs())));
        return objections;
    }

    private static long count(Collection<Region> regions, RegionLevel level) {
        return regions.stream().filter(region -> region.getLevel() == level).count();
    }
}
