package de.efakatalog.model.region;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A region while its file is being read: where it stood, and the sums of the Gemeinden so far. */
final class RegionRow {
    private static final int HECTARES_PER_KM2_DECIMALS = 2;

    /**
     * @param line 1-based line; 0 for the Bund, which stands in no line
     */
    record Description(
            int line,
            @Nullable String kindCode,
            @Nullable String kind,
            String name,
            @Nullable String seat) {}

    private final Ars ars;
    private final @Nullable RegionRow parent;
    private final Description description;
    private int gemeinden;
    private long population;
    private long hectares;

    RegionRow(Ars ars, @Nullable RegionRow parent, Description description) {
        this.ars = ars;
        this.parent = parent;
        this.description = description;
    }

    Ars ars() {
        return ars;
    }

    int line() {
        return description.line();
    }

    boolean hasNoGemeinde() {
        return gemeinden == 0;
    }

    long population() {
        return population;
    }

    /** Counts one Gemeinde here and in every region above. */
    void count(long gemeindePopulation, long gemeindeHectares) {
        for (RegionRow row = this; row != null; row = row.parent) {
            row.gemeinden++;
            row.population += gemeindePopulation;
            row.hectares += gemeindeHectares;
        }
    }

    RegionFacts facts() {
        return new RegionFacts(
                ars,
                ars.toAgs().orElse(null),
                ars.level(),
                description.kindCode(),
                description.kind(),
                description.name(),
                description.seat(),
                parent == null ? null : parent.ars,
                Math.toIntExact(population),
                BigDecimal.valueOf(hectares, HECTARES_PER_KM2_DECIMALS));
    }
}
