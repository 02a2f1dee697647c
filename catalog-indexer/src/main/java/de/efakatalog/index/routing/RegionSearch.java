package de.efakatalog.index.routing;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the regions that an input means on one day, in one state. */
final class RegionSearch {

    private final KnownRegions regions;
    private final RoutingState state;
    private final LocalDate day;

    RegionSearch(RoutingState state, LocalDate day) {
        this.state = state;
        this.regions = state.regions();
        this.day = day;
    }

    /**
     * What an input means.
     *
     * @param regions one that answers, several to choose from (sorted by name), or none
     * @param retired the region asked for, when it had ended
     */
    record Found(List<KnownRegion> regions, @Nullable Retired retired) {
        static final Found NOTHING = new Found(List.of(), null);

        List<RegionRef> refs() {
            return regions.stream().map(KnownRegion::ref).toList();
        }
    }

    Found find(RegionInput input) {
        return switch (input) {
            case RegionInput.ByArs ars ->
                    regions.findPadded(ars.value()).map(this::follow).orElse(Found.NOTHING);
            case RegionInput.ByKey key -> findByKey(key.value());
            case RegionInput.ByAgs ags -> findByAgs(ags.value());
            case RegionInput.ByPostcode postcode -> findByPostcode(postcode.value());
        };
    }

    private Found findByKey(String ars) {
        KnownRegion region = regions.find(ars);
        return region == null ? Found.NOTHING : follow(region);
    }

    /** Whoever has the AGS on that day; else who had it last; else who will have it first. */
    private Found findByAgs(String ags) {
        List<KnownRegion> all = regions.findByAgs(ags);
        List<KnownRegion> valid = sorted(all.stream().filter(region -> region.isValidOn(day)));
        if (!valid.isEmpty()) {
            return new Found(valid, null);
        }
        return all.stream()
                .filter(region -> region.hasEndedBy(day))
                .max(Comparator.comparing(region -> Objects.requireNonNull(region.validTo())))
                .or(
                        () ->
                                all.stream()
                                        .min(
                                                Comparator.comparing(
                                                        region ->
                                                                Objects.requireNonNull(
                                                                        region.validFrom()))))
                .map(this::follow)
                .orElse(Found.NOTHING);
    }

    /**
     * The only Gemeinde of the postcode; of several those that exist on that day, with successors
     * in the place of those that ended: whoever lives there must find the own Gemeinde among them.
     */
    private Found findByPostcode(String postcode) {
        List<KnownRegion> known =
                regions.findAll(
                        Objects.requireNonNullElse(state.postcodes().get(postcode), List.of()));
        if (known.size() == 1) {
            return follow(known.getFirst());
        }
        Stream<KnownRegion> standing =
                known.stream().flatMap(region -> standingFor(region).stream());
        return new Found(sorted(standing), null);
    }

    /**
     * What stands for a Gemeinde of a postcode on that day: itself, its successors after it ended,
     * and again itself when nobody knows them, for leaving it out would guess that its people live
     * elsewhere. One that has not begun is not there yet.
     */
    private List<KnownRegion> standingFor(KnownRegion region) {
        if (region.hasEndedBy(day)) {
            List<KnownRegion> successors = successorsOf(region);
            return successors.isEmpty() ? List.of(region) : successors;
        }
        return region.isValidOn(day) ? List.of(region) : List.of();
    }

    /**
     * The region, or what stands in its place when it had ended. One that ended without a known
     * successor stands for itself, and so does one that has not begun: what is recorded for them
     * and for the regions above still helps.
     */
    private Found follow(KnownRegion region) {
        LocalDate lastDay = region.validTo();
        if (lastDay == null || !region.hasEndedBy(day)) {
            return new Found(List.of(region), null);
        }
        List<KnownRegion> successors = successorsOf(region);
        Retired retired =
                new Retired(
                        region.ref(), lastDay, successors.stream().map(KnownRegion::ref).toList());
        return new Found(successors.isEmpty() ? List.of(region) : successors, retired);
    }

    /** Valid on that day, through any number of mergers; links that lead back are not followed. */
    private List<KnownRegion> successorsOf(KnownRegion ended) {
        Set<KnownRegion> valid = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<KnownRegion> open = new ArrayDeque<>(List.of(ended));
        while (!open.isEmpty()) {
            KnownRegion region = open.pop();
            if (!seen.add(region.ars())) {
                continue;
            }
            if (region.isValidOn(day)) {
                valid.add(region);
            } else if (region.hasEndedBy(day)) {
                open.addAll(regions.findAll(region.successors()));
            }
        }
        return sorted(valid.stream());
    }

    private static List<KnownRegion> sorted(Stream<KnownRegion> found) {
        return found.distinct().sorted(KnownRegion.BY_NAME).toList();
    }
}
