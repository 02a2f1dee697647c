package de.efakatalog.seed.convert;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;

/** One row of a source: text in Unicode NFC without outer white space, empty when unknown. */
final class SourceRow {

    private final CSVRecord cells;

    SourceRow(CSVRecord cells) {
        this.cells = cells;
    }

    String text(String column) {
        return Normalizer.normalize(cells.get(column), Normalizer.Form.NFC).strip();
    }

    boolean flag(String column) {
        return text(column).equals("True");
    }

    /** The parts of a cell, stripped, without empty ones. */
    List<String> parts(String column, Pattern separator) {
        return separator
                .splitAsStream(text(column))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
