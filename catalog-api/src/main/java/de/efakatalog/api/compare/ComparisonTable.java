package de.efakatalog.api.compare;

import de.efakatalog.api.http.CsvCell;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A comparison as a table (RFC 4180): a line for each field, a column for each implementation. Who
 * says nothing has an empty cell, and is named in the column {@code missing}.
 */
final class ComparisonTable {

    private static final List<String> FIRST = List.of("group", "field", "differs", "missing");

    private ComparisonTable() {}

    static String write(Comparison comparison) {
        StringWriter text = new StringWriter();
        String[] header =
                Stream.concat(
                                FIRST.stream(),
                                comparison.implementations().stream().map(Comparison.Compared::id))
                        .toArray(String[]::new);
        try (CSVPrinter printer =
                new CSVPrinter(text, CSVFormat.RFC4180.builder().setHeader(header).get())) {
            for (ComparisonRow row : comparison.rows()) {
                List<String> cells = new ArrayList<>();
                cells.add(row.group().wireName());
                cells.add(row.field());
                cells.add(Boolean.toString(row.differs()));
                cells.add(String.join(";", row.missing()));
                row.values().stream().map(CsvCell::of).forEach(cells::add);
                printer.printRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
