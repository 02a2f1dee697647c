package de.efakatalog.api.start;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/**
 * The regions as one Gemeindeverzeichnis leaves them, the next one that could follow, and the
 * official file (GV100AD, 220 columns a line) that says so. Regions that ended stay.
 */
final class RegionQuarter {

    private static final int CHANGES = 300;
    private static final int LARGEST_CHANGE = 50;
    private static final Map<String, String> RECORD_TYPES =
            Map.of(
                    "land", "10",
                    "regierungsbezirk", "20",
                    "kreis", "40",
                    "gemeindeverband", "50",
                    "gemeinde", "60");

    private final LocalDate asOf;
    private final SortedMap<String, KnownRegion> regions;

    private RegionQuarter(LocalDate asOf, SortedMap<String, KnownRegion> regions) {
        this.asOf = asOf;
        this.regions = Collections.unmodifiableSortedMap(regions);
    }

    /** What the seed holds. */
    static RegionQuarter seeded(LocalDate asOf) throws IOException {
        SortedMap<String, KnownRegion> regions = new TreeMap<>();
        for (CSVRecord row : SeedTable.rows("regions.csv")) {
            regions.put(row.get("ars"), KnownRegion.of(row));
        }
        return new RegionQuarter(asOf, regions);
    }

    SortedMap<String, KnownRegion> regions() {
        return regions;
    }

    /** Gemeinden that exist. */
    List<KnownRegion> gemeinden() {
        return regions.values().stream()
                .filter(region -> region.isGemeinde() && region.exists())
                .toList();
    }

    /** ARS of the regions that have ended. */
    List<String> ended() {
        return regions.values().stream()
                .filter(region -> !region.exists())
                .map(KnownRegion::ars)
                .toList();
    }

    /**
     * A day later: hundreds of Gemeinden have other inhabitants, some are gone, as many are new.
     *
     * @param turnover how many end and how many are new
     */
    RegionQuarter next(Random random, int turnover) {
        LocalDate day = asOf.plusDays(1);
        SortedMap<String, KnownRegion> next = new TreeMap<>(regions);
        List<KnownRegion> candidates = new ArrayList<>(gemeinden());
        Collections.shuffle(candidates, random);
        for (KnownRegion gemeinde : candidates.subList(0, CHANGES)) {
            long more = 1L + random.nextInt(LARGEST_CHANGE);
            next.put(
                    gemeinde.ars(),
                    gemeinde.with(gemeinde.population() + more, gemeinde.hectares()));
        }
        Collection<KnownRegion> withSiblings = oneOfEachLargeVerband(candidates, turnover);
        for (KnownRegion gemeinde : withSiblings) {
            // the file says nothing more about it: it ends as it was
            next.put(gemeinde.ars(), gemeinde.endedOn(day.minusDays(1).toString(), List.of()));
            KnownRegion founded = founded(next, gemeinde.parent(), day);
            next.put(founded.ars(), founded);
        }
        addUp(next);
        return new RegionQuarter(day, next);
    }

    private static Collection<KnownRegion> oneOfEachLargeVerband(
            List<KnownRegion> gemeinden, int wanted) {
        Map<String, List<KnownRegion>> byVerband =
                gemeinden.stream().collect(Collectors.groupingBy(KnownRegion::parent));
        List<KnownRegion> chosen = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (KnownRegion gemeinde : gemeinden) {
            List<KnownRegion> siblings = Objects.requireNonNull(byVerband.get(gemeinde.parent()));
            if (siblings.size() > 2
                    // the last Land: a missing last Gemeinde looks like a file that was cut off
                    && !gemeinde.ars().startsWith("16")
                    && seen.add(gemeinde.parent())) {
                chosen.add(gemeinde);
            }
            if (chosen.size() == wanted) {
                break;
            }
        }
        return chosen;
    }

    /** A Gemeinde whose ARS and AGS nobody had before. */
    private static KnownRegion founded(
            Map<String, KnownRegion> regions, String verband, LocalDate day) {
        String kreis = verband.substring(0, 5);
        Set<String> taken =
                regions.values().stream()
                        .filter(region -> region.isGemeinde() && region.ars().startsWith(kreis))
                        .map(region -> region.ars().substring(9))
                        .collect(Collectors.toSet());
        int number = 998;
        while (taken.contains("%03d".formatted(number))) {
            number--;
        }
        String ars = verband + "%03d".formatted(number);
        return new KnownRegion(
                ars,
                "gemeinde",
                "Größerübungen " + number,
                "64",
                "",
                verband,
                100 + number,
                number,
                day.toString(),
                "",
                List.of());
    }

    /** Levels above the Gemeinde have the sums of the Gemeinden that exist. */
    private static void addUp(SortedMap<String, KnownRegion> regions) {
        Map<String, long[]> sums = new HashMap<>();
        for (KnownRegion gemeinde : regions.values()) {
            if (gemeinde.isGemeinde() && gemeinde.exists()) {
                for (String above = gemeinde.parent();
                        !above.isEmpty();
                        above = Objects.requireNonNull(regions.get(above)).parent()) {
                    long[] sum = sums.computeIfAbsent(above, ars -> new long[2]);
                    sum[0] += gemeinde.population();
                    sum[1] += gemeinde.hectares();
                }
            }
        }
        sums.forEach(
                (ars, sum) ->
                        regions.put(
                                ars,
                                Objects.requireNonNull(regions.get(ars)).with(sum[0], sum[1])));
    }

    /** The official file, UTF-8 with LF. */
    String file() {
        // sorted by ARS, every region stands behind its parent
        return regions.values().stream()
                .filter(region -> region.exists() && RECORD_TYPES.containsKey(region.level()))
                .map(this::line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String line(KnownRegion region) {
        String line =
                RECORD_TYPES.get(region.level())
                        + asOf.format(DateTimeFormatter.BASIC_ISO_DATE)
                        + "%-12s".formatted(key(region))
                        + "%-50s".formatted(region.name())
                        + "%-50s".formatted(region.seat())
                        + "%-6s".formatted(region.kindCode());
        if (region.isGemeinde()) {
            line +=
                    "%011d%011d%011d"
                            .formatted(
                                    region.hectares(),
                                    region.population(),
                                    region.population() / 2);
        }
        return "%-220s".formatted(line);
    }

    private static String key(KnownRegion region) {
        String ars = region.ars();
        return switch (region.level()) {
            case "gemeindeverband" -> ars.substring(0, 5) + "   " + ars.substring(5);
            case "gemeinde" -> ars.substring(0, 5) + ars.substring(9) + ars.substring(5, 9);
            default -> ars;
        };
    }
}
