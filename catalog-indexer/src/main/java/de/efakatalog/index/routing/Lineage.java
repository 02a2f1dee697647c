package de.efakatalog.index.routing;

import java.util.ArrayList;
import java.util.List;

/** A region and those above it, in the order in which they are tried. */
final class Lineage {

    private static final int LEVELS = 6;

    private Lineage() {}

    /** Each region once, even if wrong data made one a part of itself. */
    static List<KnownRegion> of(KnownRegion asked, KnownRegions regions) {
        List<KnownRegion> lineage = new ArrayList<>(LEVELS);
        KnownRegion region = asked;
        while (region != null && isNew(region, lineage)) {
            lineage.add(region);
            region = regions.parentOf(region);
        }
        return lineage;
    }

    private static boolean isNew(KnownRegion region, List<KnownRegion> lineage) {
        for (KnownRegion tried : lineage) {
            if (tried.code() == region.code()) {
                return false;
            }
        }
        return true;
    }
}
