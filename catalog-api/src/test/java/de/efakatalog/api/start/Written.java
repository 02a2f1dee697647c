package de.efakatalog.api.start;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What was written to a registry: acknowledged, or begun and not acknowledged. Thread-safe. */
final class Written {

    private final Set<String> acknowledgedRuns = new HashSet<>();
    private final Set<String> openRuns = new HashSet<>();
    private RegionQuarter quarter;
    private SuccessorLinks links;
    private @Nullable RegionQuarter openQuarter;
    private @Nullable SuccessorLinks openLinks;

    /**
     * A state that may be found after a kill.
     *
     * @param quarter the Gemeindeverzeichnis that holds
     * @param links the successors that hold
     */
    record Possible(RegionQuarter quarter, SuccessorLinks links) {
        SortedMap<String, KnownRegion> regions() {
            return links.on(quarter);
        }
    }

    Written(RegionQuarter quarter, SuccessorLinks links) {
        this.quarter = quarter;
        this.links = links;
    }

    synchronized RegionQuarter quarter() {
        return quarter;
    }

    synchronized SuccessorLinks links() {
        return links;
    }

    synchronized Set<String> acknowledgedRuns() {
        return Set.copyOf(acknowledgedRuns);
    }

    synchronized Set<String> openRuns() {
        return Set.copyOf(openRuns);
    }

    synchronized void begin(RegionQuarter next) {
        openQuarter = next;
    }

    synchronized void begin(SuccessorLinks next) {
        openLinks = next;
    }

    /** Nothing of it was taken. */
    synchronized void refuseLinks() {
        openLinks = null;
    }

    synchronized void accepted(String run) {
        openRuns.add(run);
    }

    synchronized void acknowledge(RegionQuarter next, String run) {
        quarter = next;
        openQuarter = null;
        acknowledged(run);
    }

    synchronized void acknowledge(SuccessorLinks next, String run) {
        links = next;
        openLinks = null;
        acknowledged(run);
    }

    private void acknowledged(String run) {
        openRuns.remove(run);
        acknowledgedRuns.add(run);
    }

    /** Everything acknowledged, and each of the others as a whole or not at all. */
    synchronized List<Possible> possible() {
        List<Possible> possible = new ArrayList<>();
        for (RegionQuarter eachQuarter : either(quarter, openQuarter)) {
            for (SuccessorLinks eachLinks : either(links, openLinks)) {
                possible.add(new Possible(eachQuarter, eachLinks));
            }
        }
        return possible;
    }

    private static <T> List<T> either(T acknowledged, @Nullable T open) {
        return open == null ? List.of(acknowledged) : List.of(acknowledged, open);
    }
}
