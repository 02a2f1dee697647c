package de.efakatalog.index.routing;

import com.carrotsearch.hppc.LongObjectHashMap;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The regions of one state, each with those above it; immutable. */
final class RegionTree {

    private static final int LEVELS = 6;

    private final FrozenLongMap<KnownRegion> regions;
    private final LongObjectHashMap<RegionNode> nodes;

    RegionTree(FrozenLongMap<KnownRegion> regions) {
        this.regions = regions;
        this.nodes = new LongObjectHashMap<>(regions.size());
        regions.forEach(this::add);
    }

    /** The region with this {@link RegionCode}. */
    @Nullable RegionNode find(long code) {
        return nodes.get(code);
    }

    /** Adds the region and those above it, as far as they are not there yet. */
    private void add(KnownRegion start) {
        List<KnownRegion> way = new ArrayList<>(LEVELS);
        RegionNode above = null;
        for (KnownRegion region = start;
                region != null && above == null;
                region = regions.get(region.parentCode())) {
            int before = way.indexOf(region);
            if (before >= 0) {
                List<KnownRegion> circle = way.subList(before, way.size());
                addCircle(List.copyOf(circle));
                circle.clear();
            } else if (!nodes.containsKey(region.code())) {
                way.add(region);
                continue;
            }
            above = nodes.get(region.code());
        }
        for (KnownRegion region : way.reversed()) {
            above = RegionNode.of(region, above);
            nodes.put(region.code(), above);
        }
    }

    /** Each of a circle goes once around and ends before itself. */
    private void addCircle(List<KnownRegion> circle) {
        for (int i = 0; i < circle.size(); i++) {
            RegionNode node = null;
            for (int steps = circle.size() - 1; steps >= 0; steps--) {
                node = RegionNode.of(circle.get((i + steps) % circle.size()), node);
            }
            nodes.put(circle.get(i).code(), node);
        }
    }
}
