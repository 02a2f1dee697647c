package de.efakatalog.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A committed table: a line for each key, a column for each caller. */
final class CallerTable {

    private CallerTable() {}

    /**
     * Reads a table.
     *
     * @param keys how many columns stand before those of the callers; joined by a comma they are
     *     the key
     */
    static Map<String, List<String>> read(String name, int keys) throws IOException {
        Map<String, List<String>> table = new TreeMap<>();
        List<String> lines =
                new String(resource(name), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList();
        List<String> header = List.of(lines.getFirst().split(",", -1));
        assertThat(header.subList(keys, header.size())).isEqualTo(Caller.columns());
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(",", -1));
            assertThat(cells).as(line).hasSameSizeAs(header);
            List<String> former =
                    table.put(
                            String.join(",", cells.subList(0, keys)),
                            cells.subList(keys, cells.size()));
            assertThat(former).as("one line for %s", line).isNull();
        }
        return table;
    }

    /**
     * As in the table, so that a difference can be read, and taken over after it was thought about.
     */
    static String lines(Map<String, List<String>> table) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(table)
                .forEach(
                        (key, cells) ->
                                text.append(key)
                                        .append(',')
                                        .append(String.join(",", cells))
                                        .append('\n'));
        return text.toString();
    }

    static byte[] resource(String name) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(CallerTable.class.getResourceAsStream("/" + name))) {
            return file.readAllBytes();
        }
    }
}
