package de.efakatalog.index.routing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The way from a region up to the Bund, one step at a time; for one question. */
final class Lineage {

    private static final int LEVELS = 6;

    private final KnownRegions regions;
    private long[] tried = new long[LEVELS];
    private int count;

    Lineage(KnownRegions regions) {
        this.regions = regions;
    }

    /**
     * The region above; null above the Bund, and for a region that was tried before: wrong data may
     * make one a part of itself.
     */
    @Nullable KnownRegion above(KnownRegion region) {
        if (count == tried.length) {
            tried = Arrays.copyOf(tried, count * 2);
        }
        tried[count++] = region.code();
        long parent = region.parentCode();
        for (int i = 0; i < count; i++) {
            if (tried[i] == parent) {
                return null;
            }
        }
        return regions.find(parent);
    }
}
