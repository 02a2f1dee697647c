package de.efakatalog.seed;

import de.efakatalog.model.region.Ars;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** One row of a {@link SeedFile}, read by column name. */
public final class SeedRow {

    private static final Pattern SEMICOLON = Pattern.compile(";");
    private static final Pattern SPACE = Pattern.compile(" ");

    private final CSVRecord cells;

    SeedRow(CSVRecord cells) {
        this.cells = cells;
    }

    /**
     * The cell's text; null when the cell is empty, which means unknown.
     *
     * @throws IllegalArgumentException when the file has no such column
     */
    public @Nullable String text(String column) {
        String cell = cells.get(column);
        return cell.isEmpty() ? null : cell;
    }

    /**
     * The cell's text, which must be known.
     *
     * @throws IllegalStateException when the cell is empty; the message names line and column
     */
    public String required(String column) {
        String cell = text(column);
        if (cell == null) {
            throw new IllegalStateException("row " + cells.getRecordNumber() + " has no " + column);
        }
        return cell;
    }

    /** The values of a cell that holds several, in the file's order; none when it is empty. */
    public List<String> values(String column) {
        return split(column, SEMICOLON);
    }

    /** The web addresses of a cell, which are separated by spaces; none when it is empty. */
    public List<String> addresses(String column) {
        return split(column, SPACE);
    }

    /**
     * The values of a cell by the ARS of the region that each holds for, as in {@code 09=kommune};
     * one without a region holds for the Bund, thus everywhere. None when the cell is empty.
     */
    public Map<String, String> byRegion(String column) {
        Map<String, String> byRegion = new TreeMap<>();
        for (String each : values(column)) {
            int equals = each.indexOf('=');
            byRegion.put(
                    equals < 0 ? Ars.BUND.value() : each.substring(0, equals),
                    each.substring(equals + 1));
        }
        return byRegion;
    }

    private List<String> split(String column, Pattern separator) {
        String cell = text(column);
        return cell == null ? List.of() : separator.splitAsStream(cell).toList();
    }
}
