package de.efakatalog.seed.convert;

import de.efakatalog.seed.SeedFile;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Regions as the Gemeindeverzeichnis of Destatis has them, and the Bund above them. Inhabitants and
 * area of every level are summed up from the Gemeinden, so they can never contradict each other.
 */
final class RegionConversion {

    private static final String BUND = "000000000000";
    private static final List<String> LEVELS =
            List.of("land", "regierungsbezirk", "kreis", "gemeindeverband", "gemeinde");

    private final List<SourceRow> sources;
    private final Map<String, Long> population = new HashMap<>();
    private final Map<String, BigDecimal> area = new HashMap<>();

    RegionConversion(SourceFolder folder) {
        // level "region" is Baden-Württemberg's record type 30: no official key, no region here
        sources =
                folder.rows("regions.csv").stream()
                        .filter(row -> LEVELS.contains(row.text("level")))
                        .sorted(
                                Comparator.comparingInt(
                                                (SourceRow row) ->
                                                        LEVELS.indexOf(row.text("level")))
                                        .thenComparing(row -> row.text("ars")))
                        .toList();
    }

    /** Level by level from the Bund down, so that parents stand before their children. */
    Facts convert() {
        sumUp();
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                List.of(
                        BUND,
                        "",
                        "bund",
                        "",
                        "",
                        "Deutschland",
                        "",
                        "",
                        population(BUND),
                        area(BUND),
                        "",
                        ""));
        sources.forEach(row -> rows.add(convert(row)));
        return new Facts(SeedFile.REGIONS, rows);
    }

    private void sumUp() {
        Map<String, String> parents = new HashMap<>();
        sources.forEach(row -> parents.put(row.text("ars"), parent(row)));
        for (SourceRow row : sources) {
            if (row.text("level").equals("gemeinde")) {
                long inhabitants = Long.parseLong(row.text("population"));
                BigDecimal km2 = new BigDecimal(row.text("area_km2"));
                for (String ars = row.text("ars"); ars != null; ars = parents.get(ars)) {
                    population.merge(ars, inhabitants, Long::sum);
                    area.merge(ars, km2, BigDecimal::add);
                }
            }
        }
    }

    private List<String> convert(SourceRow row) {
        String ars = row.text("ars");
        String kindCode = row.text("type_code");
        return List.of(
                ars,
                row.text("ags"),
                row.text("level"),
                kindCode,
                // the official file gives a kind by its code only
                kindCode.isEmpty() ? "" : row.text("type"),
                row.text("name"),
                row.text("seat"),
                parent(row),
                population(ars),
                area(ars),
                row.text("lat"),
                row.text("lon"));
    }

    private static String parent(SourceRow row) {
        return row.text("level").equals("land") ? BUND : row.text("parent_ars");
    }

    private String population(String ars) {
        return String.valueOf(population.getOrDefault(ars, 0L));
    }

    /** Square kilometres with the two decimals of the official file. */
    private String area(String ars) {
        return area.getOrDefault(ars, BigDecimal.ZERO).setScale(2).toPlainString();
    }
}
