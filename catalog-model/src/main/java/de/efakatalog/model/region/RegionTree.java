package de.efakatalog.model.region;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts the regions of a Gemeindeverzeichnis together line by line and refuses what does not hang
 * together. The file is ordered: a Land, its Regierungsbezirke one by one, in each its Kreise one
 * by one, in each first the Gemeindeverbände, then the Gemeinden.
 *
 * <p>Two areas lie in no Kreis: the German-Luxembourgish condominium ({@code 070009999}) and the
 * coastal waters ({@code 130009999}). Their Gemeindeverband belongs to the Land itself.
 */
final class RegionTree {
    private static final int KEY_COLUMN = 11;
    private static final int POPULATION_COLUMN = 140;
    private static final int LAENDER = 16;
    private static final String OUTSIDE_OF_KREISE = "0009999";

    private final Map<Ars, RegionRow> rows = new LinkedHashMap<>();
    private final RegionRow bund =
            new RegionRow(
                    Ars.BUND, null, new RegionRow.Description(0, null, null, "Deutschland", null));
    private final Set<String> planningRegions = new HashSet<>();
    private final Set<Ars> openGemeindeverbaende = new HashSet<>();
    private @Nullable RegionRow land;
    private @Nullable RegionRow regierungsbezirk;
    private @Nullable RegionRow kreis;
    private int laender;

    RegionTree() {
        rows.put(Ars.BUND, bund);
    }

    void addLand(FixedWidthLine line, Ars key, RegionRow.Description description) {
        land = add(line, key, bund, description);
        regierungsbezirk = null;
        leaveKreis();
        laender++;
    }

    void addRegierungsbezirk(FixedWidthLine line, Ars key, RegionRow.Description description) {
        RegionRow parent = requireOpen(line, land, key, 2, "a Regierungsbezirk of the Land");
        regierungsbezirk = add(line, key, parent, description);
        leaveKreis();
    }

    /** A Region in Baden-Württemberg is checked but leaves no trace. */
    void addPlanningRegion(FixedWidthLine line, String key) {
        if (regierungsbezirk == null || !key.startsWith(regierungsbezirk.ars().value())) {
            throw misplaced(line, "a Region of the Regierungsbezirk", regierungsbezirk, key);
        }
        if (!planningRegions.add(key)) {
            throw duplicate(line, key);
        }
    }

    void addKreis(FixedWidthLine line, Ars key, RegionRow.Description description) {
        RegionRow parent = requireOpen(line, land, key, 2, "a Kreis of the Land");
        if (regierungsbezirk != null || key.value().charAt(2) != '0') {
            parent = requireOpen(line, regierungsbezirk, key, 3, "a Kreis of the Regierungsbezirk");
        }
        RegionRow added = add(line, key, parent, description);
        leaveKreis();
        kreis = added;
    }

    void addGemeindeverband(FixedWidthLine line, Ars key, RegionRow.Description description) {
        boolean inKreis = kreis != null && key.value().startsWith(kreis.ars().value());
        RegionRow parent =
                !inKreis && key.value().endsWith(OUTSIDE_OF_KREISE)
                        ? requireOpen(line, land, key, 2, "a Gemeindeverband of the Land")
                        : requireOpen(line, kreis, key, 5, "a Gemeindeverband of the Kreis");
        add(line, key, parent, description);
        openGemeindeverbaende.add(key);
    }

    void addGemeinde(
            FixedWidthLine line,
            Ars key,
            RegionRow.Description description,
            long population,
            long hectares) {
        Ars parentKey = Ars.of(key.value().substring(0, 9));
        RegionRow parent = rows.get(parentKey);
        if (parent == null || !openGemeindeverbaende.contains(parentKey)) {
            throw line.malformed(
                    KEY_COLUMN,
                    "a Gemeinde of a Gemeindeverband that came before in the same Kreis",
                    "one of " + parentKey);
        }
        RegionRow gemeinde = add(line, key, parent, description);
        if (bund.population() + population > Integer.MAX_VALUE) {
            throw line.malformed(
                    POPULATION_COLUMN, "a number of inhabitants that can be", "" + population);
        }
        gemeinde.count(population, hectares);
    }

    /**
     * Every region, parents first.
     *
     * @param lines how many lines the file had
     * @throws MalformedFileException when a region has no Gemeinde or a Land is missing, which is
     *     what a file cut between two lines looks like
     */
    List<RegionFacts> complete(int lines) {
        for (RegionRow row : rows.values()) {
            if (row.hasNoGemeinde() && !row.equals(bund)) {
                throw new MalformedFileException(
                        row.line(),
                        KEY_COLUMN,
                        "a region that has a Gemeinde (record type 60)",
                        row.ars() + " without any");
            }
        }
        if (laender != LAENDER) {
            throw new MalformedFileException(
                    lines + 1,
                    1,
                    "lines of all " + LAENDER + " Länder",
                    "the end of the file after " + laender);
        }
        return rows.values().stream().map(RegionRow::facts).toList();
    }

    private void leaveKreis() {
        kreis = null;
        openGemeindeverbaende.clear();
    }

    private RegionRow add(
            FixedWidthLine line, Ars key, RegionRow parent, RegionRow.Description description) {
        RegionRow row = new RegionRow(key, parent, description);
        if (rows.putIfAbsent(key, row) != null) {
            throw duplicate(line, key.value());
        }
        return row;
    }

    private static RegionRow requireOpen(
            FixedWidthLine line, @Nullable RegionRow open, Ars key, int digits, String what) {
        if (open == null || !open.ars().value().equals(key.value().substring(0, digits))) {
            throw misplaced(line, what, open, key.value());
        }
        return open;
    }

    private static MalformedFileException misplaced(
            FixedWidthLine line, String what, @Nullable RegionRow open, String key) {
        return line.malformed(
                KEY_COLUMN,
                what + (open == null ? ", which has to come first" : " " + open.ars()),
                key);
    }

    private static MalformedFileException duplicate(FixedWidthLine line, String key) {
        return line.malformed(KEY_COLUMN, "a key that no line before has", key + " again");
    }
}
