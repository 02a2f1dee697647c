package de.efakatalog.model.region;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a table of successors fits the regions of the registry, judged by the days as they will
 * be when all of it is applied: the order of its lines does not matter.
 */
final class SuccessionCheck {

    private final SuccessorTable table;
    private final Map<String, Region> regions;
    private final LocalDate newestAsOf;

    /** The first day after the end of a region, where the table names it. */
    private final Map<Ars, LocalDate> endingBefore = new HashMap<>();

    /** The earliest day on which a region took over, where the table names it. */
    private final Map<Ars, LocalDate> takingOver = new HashMap<>();

    /**
     * @param regions those of the registry that the table names, by key
     * @param newestAsOf the newest Gebietsstand that was imported
     */
    SuccessionCheck(SuccessorTable table, Map<String, Region> regions, LocalDate newestAsOf) {
        this.table = table;
        this.regions = regions;
        this.newestAsOf = newestAsOf;
        for (Succession each : table.successions()) {
            endingBefore.put(each.ars(), each.since());
            takingOver.merge(each.successor(), each.since(), (a, b) -> a.isBefore(b) ? a : b);
        }
    }

    /** What does not fit, a sentence each, in the order of the table. */
    List<String> defects() {
        Set<String> defects = new LinkedHashSet<>();
        for (Succession each : table.successions()) {
            checkEnded(each, defects);
            checkSuccessor(each, defects);
        }
        return new ArrayList<>(defects);
    }

    private void checkEnded(Succession each, Set<String> defects) {
        Region ended = regions.get(each.ars().value());
        if (ended == null) {
            defects.add("The registry has no region %s.".formatted(each.ars()));
        } else if (!ended.hasEnded()) {
            defects.add(
                    "%s (%s) has not ended. Import the Gemeindeverzeichnis that no longer names it first."
                            .formatted(ended.getName(), each.ars()));
        } else if (each.since().isAfter(newestAsOf)) {
            defects.add(
                    "%s (%s) cannot have answered until %s: the Gemeindeverzeichnis of %s no longer names it."
                            .formatted(ended.getName(), each.ars(), each.since(), newestAsOf));
        } else {
            LocalDate first = firstDay(each.ars(), ended);
            if (first != null && !first.isBefore(each.since())) {
                defects.add(
                        "%s (%s) began on %s and cannot have ended before %s."
                                .formatted(ended.getName(), each.ars(), first, each.since()));
            }
        }
    }

    private void checkSuccessor(Succession each, Set<String> defects) {
        Region successor = regions.get(each.successor().value());
        if (successor == null) {
            defects.add(
                    "The registry has no region %s, named as successor of %s."
                            .formatted(each.successor(), each.ars()));
            return;
        }
        LocalDate last = lastDay(each.successor(), successor);
        if (last != null && last.isBefore(each.since())) {
            defects.add(
                    "%s (%s) ended on %s and cannot have taken over from %s on %s."
                            .formatted(
                                    successor.getName(),
                                    each.successor(),
                                    last,
                                    each.ars(),
                                    each.since()));
        }
    }

    private @Nullable LocalDate firstDay(Ars ars, Region region) {
        LocalDate first = region.getValidFrom();
        LocalDate tookOver = takingOver.get(ars);
        return first != null && tookOver != null && tookOver.isBefore(first) ? tookOver : first;
    }

    private @Nullable LocalDate lastDay(Ars ars, Region region) {
        LocalDate endsBefore = endingBefore.get(ars);
        return endsBefore == null ? region.getValidTo() : endsBefore.minusDays(1);
    }
}
