package de.efakatalog.index.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RegionTreeTest {

    @Example
    void theWayLeadsFromTheGemeindeToTheBund() {
        RegionTree tree =
                tree(Map.of("091620000000", "09162", "09162", "09", "09", "000000000000"));

        assertThat(way(tree, "091620000000")).containsExactly("091620000000", "09162", "09");
        assertThat(way(tree, "09")).containsExactly("09");
    }

    /** Whatever wrong data says: nobody goes in a circle, and everybody goes as far as possible. */
    @Property(tries = 500)
    void everyWayEndsBeforeARegionThatItHasComeFrom(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 14) Integer> parents) {
        Map<String, String> above = new TreeMap<>();
        for (int i = 0; i < parents.size(); i++) {
            above.put(key(i), key(parents.get(i)));
        }
        RegionTree tree = tree(above);

        for (String start : above.keySet()) {
            List<String> expected = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            for (String at = start; above.containsKey(at) && seen.add(at); at = above.get(at)) {
                expected.add(at);
            }
            assertThat(way(tree, start)).isEqualTo(expected);
        }
    }

    private static String key(int number) {
        return "%02d".formatted(number + 1);
    }

    private static List<String> way(RegionTree tree, String ars) {
        List<String> way = new ArrayList<>();
        RegionNode node = tree.find(RegionCode.of(ars));
        while (node != null) {
            way.add(node.region().ars());
            node = node.above();
        }
        return way;
    }

    /** Regions by their key with the key of what is above, which may be missing. */
    private static RegionTree tree(Map<String, String> parents) {
        FrozenLongMap.Draft<KnownRegion> regions = new FrozenLongMap.Draft<>();
        parents.forEach((ars, parent) -> put(regions, ars, parent));
        return new RegionTree(regions.publish());
    }

    private static void put(FrozenLongMap.Draft<KnownRegion> regions, String ars, String parent) {
        regions.put(
                RegionCode.of(ars),
                KnownRegion.of(
                        RegionSample.region(ars, "Region " + ars, parent)
                                .toRecord("local", 1, Instant.EPOCH)));
    }
}
