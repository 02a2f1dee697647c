package de.efakatalog.api.start;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which region took over from which, and since when; an operator's tables one after another.
 *
 * @param links by the ARS of what ended
 */
record SuccessorLinks(Map<String, Link> links) {

    private static final int ROWS = 3;

    /** Kreisfreie Städte: nothing of them ends in these tests. */
    private static final List<String> SUCCESSORS =
            List.of("051160000000", "064140000000", "073150000000", "091620000000", "110000000000");

    private static final LocalDate FIRST_DAY = LocalDate.of(2025, 1, 2);
    private static final int DAYS = 200;

    /**
     * One of them.
     *
     * @param since the first day of the successor
     */
    record Link(String successor, LocalDate since) {}

    /**
     * A table and what holds once it is imported.
     *
     * @param file CSV
     * @param after the links then
     */
    record Table(String file, SuccessorLinks after) {}

    static SuccessorLinks none() {
        return new SuccessorLinks(Map.of());
    }

    /** A table of several rows: it is there as a whole, or not at all. */
    Table next(List<String> ended, Random random) {
        Map<String, Link> rows = new TreeMap<>();
        while (rows.size() < ROWS) {
            rows.put(
                    ended.get(random.nextInt(ended.size())),
                    new Link(
                            SUCCESSORS.get(random.nextInt(SUCCESSORS.size())),
                            FIRST_DAY.plusDays(random.nextInt(DAYS))));
        }
        Map<String, Link> after = new HashMap<>(links);
        after.putAll(rows);
        String file =
                rows.entrySet().stream()
                        .map(
                                row ->
                                        "%s,%s,%s"
                                                .formatted(
                                                        row.getKey(),
                                                        row.getValue().successor(),
                                                        row.getValue().since()))
                        .collect(Collectors.joining("\n", "ars,successor,since\n", "\n"));
        return new Table(file, new SuccessorLinks(Map.copyOf(after)));
    }

    /** The regions with these links. */
    SortedMap<String, KnownRegion> on(RegionQuarter quarter) {
        SortedMap<String, KnownRegion> regions = new TreeMap<>(quarter.regions());
        links.forEach(
                (ars, link) ->
                        regions.computeIfPresent(
                                ars,
                                (key, region) ->
                                        region.endedOn(
                                                link.since().minusDays(1).toString(),
                                                List.of(link.successor()))));
        return regions;
    }
}
