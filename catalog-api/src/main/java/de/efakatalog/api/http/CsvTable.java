package de.efakatalog.api.http;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Records as a table (RFC 4180): a column for each component, in the order in which the type
 * declares them; those of a record within are named {@code outer.inner}, lists are joined by
 * semicolons.
 */
final class CsvTable {

    private record Column(String name, List<String> path) {}

    private final List<Column> columns;

    private CsvTable(List<Column> columns) {
        this.columns = columns;
    }

    static CsvTable of(Class<? extends Record> type) {
        List<Column> columns = new ArrayList<>();
        addColumns(type, List.of(), columns);
        return new CsvTable(List.copyOf(columns));
    }

    private static void addColumns(Class<?> type, List<String> outer, List<Column> columns) {
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
                continue;
            }
            List<String> path = new ArrayList<>(outer);
            path.add(component.getName());
            if (component.getType().isRecord()) {
                addColumns(component.getType(), path, columns);
            } else {
                columns.add(new Column(String.join(".", path), List.copyOf(path)));
            }
        }
    }

    String write(List<JsonNode> rows) {
        StringWriter text = new StringWriter();
        CSVFormat format =
                CSVFormat.RFC4180
                        .builder()
                        .setHeader(columns.stream().map(Column::name).toArray(String[]::new))
                        .get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (JsonNode row : rows) {
                printer.printRecord(columns.stream().map(column -> cell(row, column)).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static String cell(JsonNode row, Column column) {
        JsonNode value = row;
        for (String step : column.path()) {
            value = value.path(step);
        }
        return CsvCell.of(value);
    }
}
