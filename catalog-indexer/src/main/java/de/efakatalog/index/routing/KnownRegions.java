package de.efakatalog.index.routing;

import de.efakatalog.model.region.Ars;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The regions by their keys; immutable.
 *
 * <p>A region is found by its official key alone, whoever recorded it: an ARS means the same
 * everywhere. Its AGS may be shared by regions that followed one another, because a Gemeinde that
 * moves to another Gemeindeverband gets a new ARS and keeps its AGS.
 */
record KnownRegions(PMap<String, KnownRegion> byArs, PMap<String, List<String>> arsByAgs) {

    static final KnownRegions NONE = new KnownRegions(HashTreePMap.empty(), HashTreePMap.empty());

    private static final int FULL_LENGTH = 12;

    KnownRegions plus(KnownRegion region) {
        KnownRegions others = minus(region.ars());
        return new KnownRegions(
                others.byArs.plus(region.ars(), region),
                region.ags() == null
                        ? others.arsByAgs
                        : others.arsByAgs.plus(
                                region.ags(),
                                Stream.concat(
                                                others.arsOf(region.ags()).stream(),
                                                Stream.of(region.ars()))
                                        .sorted()
                                        .toList()));
    }

    KnownRegions minus(String ars) {
        KnownRegion old = byArs.get(ars);
        if (old == null) {
            return this;
        }
        return new KnownRegions(
                byArs.minus(ars), old.ags() == null ? arsByAgs : withoutAgs(old.ags(), ars));
    }

    private PMap<String, List<String>> withoutAgs(String ags, String ars) {
        List<String> others = arsOf(ags).stream().filter(other -> !other.equals(ars)).toList();
        return others.isEmpty() ? arsByAgs.minus(ags) : arsByAgs.plus(ags, others);
    }

    @Nullable KnownRegion find(String ars) {
        return byArs.get(ars);
    }

    /** The regions that exist among these, in the same order. */
    List<KnownRegion> findAll(List<String> arsList) {
        return arsList.stream().map(this::find).filter(Objects::nonNull).toList();
    }

    /** The region that the digits mean, if need be as a shorter key padded to 12 digits. */
    Optional<KnownRegion> findPadded(String digits) {
        if (digits.length() != FULL_LENGTH) {
            return Optional.ofNullable(find(digits));
        }
        return Ars.paddedCandidates(digits).stream()
                .map(candidate -> find(candidate.value()))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** All that have or had this AGS, by ARS. */
    List<KnownRegion> findByAgs(String ags) {
        return findAll(arsOf(ags));
    }

    private List<String> arsOf(String ags) {
        return Objects.requireNonNullElse(arsByAgs.get(ags), List.of());
    }
}
