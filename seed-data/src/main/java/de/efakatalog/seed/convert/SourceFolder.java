package de.efakatalog.seed.convert;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * The folder with the collected public data: one CSV file per source, UTF-8 with a header row.
 *
 * @param path where it is
 */
record SourceFolder(Path path) {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /**
     * All rows of a file in their order.
     *
     * @throws UncheckedIOException when it is missing, unreadable or not UTF-8
     */
    List<SourceRow> rows(String fileName) {
        Path file = path.resolve(fileName);
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(text)) {
            return parser.stream().map(SourceRow::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
