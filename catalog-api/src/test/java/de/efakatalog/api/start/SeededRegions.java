package de.efakatalog.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/**
 * The regions as the seed's file has them.
 *
 * @param byArs each by its key
 */
record SeededRegions(Map<String, KnownRegion> byArs) {

    private static final int LAENDER = 16;

    static SeededRegions read() throws IOException {
        Map<String, KnownRegion> regions = new TreeMap<>();
        for (CSVRecord row : SeedTable.rows("regions.csv")) {
            regions.put(row.get("ars"), KnownRegion.of(row));
        }
        return new SeededRegions(regions);
    }

    KnownRegion known(String ars) {
        KnownRegion region = byArs.get(ars);
        if (region == null) {
            throw new AssertionError("The seed has no region " + ars);
        }
        return region;
    }

    /** Keys from a region up to the Bund. */
    List<String> upwards(KnownRegion from) {
        List<String> path = new ArrayList<>();
        for (KnownRegion region = from; region != null; region = byArs.get(region.parent())) {
            path.add(region.ars());
        }
        return path;
    }

    /** Some Gemeinden of each Land, by chance but always the same. */
    List<KnownRegion> someOfEachLand(int ofEach) {
        List<KnownRegion> gemeinden =
                new ArrayList<>(byArs.values().stream().filter(KnownRegion::isGemeinde).toList());
        Collections.shuffle(gemeinden, new Random(LAENDER));
        Map<String, List<KnownRegion>> byLand = new TreeMap<>();
        for (KnownRegion gemeinde : gemeinden) {
            byLand.computeIfAbsent(gemeinde.ars().substring(0, 2), land -> new ArrayList<>())
                    .add(gemeinde);
        }
        assertThat(byLand).hasSize(LAENDER);
        return byLand.values().stream().flatMap(ofLand -> ofLand.stream().limit(ofEach)).toList();
    }
}
