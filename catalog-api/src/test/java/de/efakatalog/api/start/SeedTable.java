package de.efakatalog.api.start;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the seed's files by themselves, to know what the application must answer. */
final class SeedTable {

    private SeedTable() {}

    /** The rows of a CSV file with a header. */
    static List<CSVRecord> rows(String file) throws IOException {
        try (InputStream bytes =
                        Objects.requireNonNull(
                                SeedTable.class.getResourceAsStream("/seed/" + file), file);
                CSVParser rows = parse(new InputStreamReader(bytes, UTF_8))) {
            return rows.getRecords();
        }
    }

    /** The rows of CSV text with a header. */
    static CSVParser parse(java.io.Reader text) throws IOException {
        return CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get().parse(text);
    }
}
