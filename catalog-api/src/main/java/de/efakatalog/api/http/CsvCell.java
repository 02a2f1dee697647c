package de.efakatalog.api.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** JSON values as cells of a table that people open in a spreadsheet. */
public final class CsvCell {

    /** What spreadsheets take for a formula when a cell begins with it (OWASP, CSV injection). */
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvCell() {}

    /** Lists are joined by semicolons; nothing is an empty cell; no text becomes a formula. */
    public static String of(JsonNode value) {
        String text = text(value);
        boolean canBeFormula = !value.isNumber() && !text.isEmpty();
        return canBeFormula && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(CsvCell::text)
                    .collect(Collectors.joining(";"));
        }
        if (value.isObject()) {
            return value.properties().stream().map(CsvCell::entry).collect(Collectors.joining(";"));
        }
        return value.asText();
    }

    private static String entry(Map.Entry<String, JsonNode> entry) {
        return entry.getKey() + "=" + text(entry.getValue());
    }
}
