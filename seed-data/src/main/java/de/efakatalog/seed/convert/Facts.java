package de.efakatalog.seed.convert;

import de.efakatalog.seed.SeedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The rows of one seed file, each with its cells in the order of the file's columns.
 *
 * @param file which one
 * @param rows the rows in the order of writing
 */
record Facts(SeedFile file, List<List<String>> rows) {

    /** Line feeds, because the repository keeps all its text with them. */
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    /**
     * Rows whose first cell is their key, sorted by it: the order of a source never shows.
     *
     * @throws IllegalStateException when two rows have one key
     */
    static Facts keyed(SeedFile file, List<List<String>> rows) {
        Map<String, List<String>> byKey = new LinkedHashMap<>();
        for (List<String> row : rows) {
            List<String> other = byKey.put(row.get(0), row);
            if (other != null) {
                throw new IllegalStateException(file + " has two rows " + row.get(0));
            }
        }
        return new Facts(
                file, rows.stream().sorted(Comparator.comparing(row -> row.get(0))).toList());
    }

    Facts {
        for (List<String> row : rows) {
            if (row.size() != file.columns().size()) {
                throw new IllegalStateException(file + " does not have the cells " + row);
            }
        }
    }

    /**
     * Writes the file with its header.
     *
     * @throws UncheckedIOException when that fails
     */
    void writeTo(Path folder) {
        Path target = folder.resolve(file.fileName());
        try (Writer text = Files.newBufferedWriter(target, StandardCharsets.UTF_8);
                CSVPrinter printer = FORMAT.print(text)) {
            printer.printRecord(file.columns());
            printer.printRecords(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(target.toString(), e);
        }
    }
}
