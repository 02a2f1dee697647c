package de.efakatalog.model.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One record of a CSV file in which no field spans lines; it can tell where a field stands. */
final class CsvLine {
    private final Lines.Line line;
    private final List<String> fields;

    /**
     * @throws MalformedFileException when the quotes do not fit
     */
    CsvLine(Lines.Line line) {
        this.line = line;
        try (CSVParser parser = CSVParser.parse(line.text(), CSVFormat.RFC4180)) {
            fields = parser.stream().findFirst().map(CSVRecord::toList).orElse(List.of());
        } catch (IOException | UncheckedIOException e) {
            throw line.malformed(1, "fields whose quotes close", whatStands());
        }
    }

    List<String> fields() {
        return fields;
    }

    String field(int index) {
        return fields.get(index);
    }

    /** A defect in the field of that 0-based index. */
    MalformedFileException malformed(int index, String expected, String found) {
        return line.malformed(columnOf(index), expected, found);
    }

    /** A defect of the line as a whole. */
    MalformedFileException malformed(String expected) {
        return line.malformed(1, expected, whatStands());
    }

    private String whatStands() {
        return MalformedFileException.excerpt(line.text());
    }

    private int columnOf(int index) {
        boolean quoted = false;
        int fieldsSeen = 0;
        int column = 1;
        for (; column <= line.text().length() && fieldsSeen < index; column++) {
            char c = line.text().charAt(column - 1);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fieldsSeen++;
            }
        }
        return column;
    }
}
