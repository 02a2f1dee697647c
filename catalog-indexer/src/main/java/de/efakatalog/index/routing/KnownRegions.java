package de.efakatalog.index.routing;

import de.efakatalog.model.region.Ars;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The regions by their keys; immutable.
 *
 * <p>A region is found by its official key alone, whoever recorded it: an ARS means the same
 * everywhere. Its AGS may be shared by regions that followed one another, because a Gemeinde that
 * moves to another Gemeindeverband gets a new ARS and keeps its AGS.
 */
final class KnownRegions {

    static final KnownRegions NONE = new Draft().publish();

    private static final int FULL_LENGTH = 12;

    private final FrozenLongMap<KnownRegion> byCode;
    private final FrozenMap<String, List<String>> arsByAgs;
    private final List<KnownRegion> byName;
    private final RegionTree tree;

    private KnownRegions(
            FrozenLongMap<KnownRegion> byCode, FrozenMap<String, List<String>> arsByAgs) {
        this.byCode = byCode;
        this.arsByAgs = arsByAgs;
        this.tree = new RegionTree(byCode);
        List<KnownRegion> all = new ArrayList<>(byCode.size());
        byCode.forEach(all::add);
        all.sort(KnownRegion.BY_NAME);
        this.byName = List.copyOf(all);
    }

    /** All, as people look for them in a list. */
    List<KnownRegion> byName() {
        return byName;
    }

    @Nullable KnownRegion find(String ars) {
        return find(RegionCode.of(ars));
    }

    /** The region with this {@link RegionCode}. */
    @Nullable KnownRegion find(long code) {
        return byCode.get(code);
    }

    /** With all those above it. */
    @Nullable RegionNode node(KnownRegion region) {
        return tree.find(region.code());
    }

    /** The regions that exist among these, in the same order. */
    List<KnownRegion> findAll(List<String> arsList) {
        return arsList.stream().map(this::find).filter(Objects::nonNull).toList();
    }

    /** The region that the digits mean, if need be as a shorter key padded to 12 digits. */
    Optional<KnownRegion> findPadded(String digits) {
        KnownRegion exact = find(digits);
        if (exact != null || digits.length() != FULL_LENGTH) {
            return Optional.ofNullable(exact);
        }
        return Ars.paddedCandidates(digits).stream()
                .map(candidate -> find(candidate.value()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** All that have or had this AGS, by ARS. */
    List<KnownRegion> findByAgs(String ags) {
        return findAll(Objects.requireNonNullElse(arsByAgs.get(ags), List.of()));
    }

    /** The next regions in the making; for one thread at a time. */
    static final class Draft {

        private final FrozenLongMap.Draft<KnownRegion> byCode = new FrozenLongMap.Draft<>();
        private final FrozenMap.Draft<String, List<String>> arsByAgs = new FrozenMap.Draft<>();
        private @Nullable KnownRegions published;

        void put(KnownRegion region) {
            remove(region.ars());
            byCode.put(region.code(), region);
            if (region.ags() != null) {
                arsByAgs.put(
                        region.ags(),
                        Stream.concat(arsOf(region.ags()).stream(), Stream.of(region.ars()))
                                .sorted()
                                .toList());
            }
        }

        void remove(String ars) {
            KnownRegion old = byCode.get(RegionCode.of(ars));
            if (old == null) {
                return;
            }
            byCode.remove(old.code());
            if (old.ags() != null) {
                List<String> others =
                        arsOf(old.ags()).stream().filter(other -> !other.equals(ars)).toList();
                if (others.isEmpty()) {
                    arsByAgs.remove(old.ags());
                } else {
                    arsByAgs.put(old.ags(), others);
                }
            }
        }

        private List<String> arsOf(String ags) {
            return Objects.requireNonNullElse(arsByAgs.get(ags), List.of());
        }

        /** What was written until now. */
        KnownRegions publish() {
            if (published == null || byCode.isChanged()) {
                published = new KnownRegions(byCode.publish(), arsByAgs.publish());
            }
            return published;
        }
    }
}
