package de.efakatalog.model.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactLinesTest {

    private final FactLines lines = new FactLines(JsonMapper.builder().findAndAddModules().build());

    @TempDir private Path folder;

    record Facts(
            @Nullable String name,
            @Nullable Integer number,
            @Nullable LocalDate day,
            @Nullable UUID id,
            @Nullable List<String> names,
            @Nullable Map<String, Object> more) {}

    private List<Facts> read(byte[] content) throws IOException {
        return lines.read(Files.write(folder.resolve("f"), content), Facts.class, done -> {});
    }

    private List<String> defects(byte[] content) {
        return catchThrowableOfType(RefusedFactsException.class, () -> read(content))
                .defects()
                .stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void everyLineIsARecord() throws IOException {
        assertThat(
                        read(
                                "{\"name\": \"a\", \"day\": \"2026-02-28\"}\r\n{\"number\": 7, \"more\": {\"x\": [1]}}"
                                        .getBytes(UTF_8)))
                .containsExactly(
                        new Facts("a", null, LocalDate.of(2026, 2, 28), null, null, null),
                        new Facts(null, 7, null, null, null, Map.of("x", List.of(1))));
    }

    @Test
    void textsAreReadInNfc() throws IOException {
        assertThat(read("{\"name\": \"Ko\u0308ln Ko\\u0308ln\"}".getBytes(UTF_8)))
                .extracting(Facts::name)
                .containsExactly("K\u00f6ln K\u00f6ln");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"nam\": \"a\"} | Line 1: there is no field 'nam' (known here: day, id, more, name, names, number)",
                "{\"number\": \"7\"} | Line 1: 'number' has a value of another kind than it should",
                "{\"number\": 7.5} | Line 1: 'number' has a value of another kind than it should",
                "{\"name\": 7} | Line 1: 'name' has a value of another kind than it should",
                "{\"names\": [\"a\", null]} | Line 1: 'names[1]' has a value of another kind than it should",
                "{\"name\": \"a\\u0000b\"} | Line 1: has the character U+0000, which no text has",
                "{\"more\": {\"a\\u0007\": 1}} | Line 1: has the character U+0007, which no text has",
                "{\"name\": \"a\\ud800b\"} | Line 1: has the character U+D800, which no text has",
                "null | Line 1: expected a JSON object",
                "[{}] | Line 1: expected a JSON object"
            })
    void defectsAreToldInWords(String line, String defect) {
        assertThat(defects(line.getBytes(UTF_8))).containsExactly(defect);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20261231",
                "20453",
                "[2026, 12, 1]",
                "true",
                "\"\"",
                "\" \"",
                "\" 2026-12-31\"",
                "\"20261231\"",
                "\"2026-03-31T22:00:00Z\"",
                "\"2026-03-31T00:00\"",
                "\"2026-12-1\"",
                "\"2026-02-30\"",
                "\"2026-13-01\"",
                "\"+12026-12-31\"",
                "\"-2026-12-31\"",
                "\"31.12.2026\""
            })
    void daysAreWrittenInOneWayOnly(String value) {
        assertThat(defects(("{}\n{\"day\": " + value + "}").getBytes(UTF_8)))
                .containsExactly("Line 2: day is no day such as 2026-12-31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "[7, 7]",
                "\"\"",
                "\"bxwaPjwfTg+cZA1vKl17EQ==\"",
                "\"6f1c1a3e3c1f4e0f9c640d6f2a5d7b11\"",
                "\"{6f1c1a3e-3c1f-4e0f-9c64-0d6f2a5d7b11}\"",
                "\"6f1c1a3e-3c1f-4e0f-9c64-0d6f2a5d7b1\""
            })
    void idsAreWrittenInOneWayOnly(String value) {
        assertThat(defects(("{\"id\": " + value + "}").getBytes(UTF_8)))
                .containsExactly(
                        "Line 1: id is no UUID such as 6f1c1a3e-3c1f-4e0f-9c64-0d6f2a5d7b11");
    }

    @Test
    void caseOfAnIdAndWhatIsMissingDoNotMatter() throws IOException {
        assertThat(
                        read(
                                "{\"id\": \"6F1C1A3E-3c1f-4e0f-9c64-0d6f2a5d7b11\", \"day\": null}\n{\"id\": null}"
                                        .getBytes(UTF_8)))
                .extracting(Facts::id)
                .containsExactly(UUID.fromString("6f1c1a3e-3c1f-4e0f-9c64-0d6f2a5d7b11"), null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{} {}", "{\"name\": \"a\", \"name\": \"b\"}", "{", "{'name': 1}"})
    void whatIsNoJsonIsRefused(String line) {
        assertThat(defects(line.getBytes(UTF_8)))
                .singleElement()
                .asString()
                .startsWith("Line 1: is no JSON");
    }

    @Test
    void otherEncodingsAreRefused() {
        assertThat(defects("{}\n{\"name\": \"\u00e4\"}\n".getBytes(ISO_8859_1)))
                .containsExactly("Line 2: is not UTF-8");
    }

    @Test
    void lineWithoutAnEndIsRefused() {
        assertThat(defects(("{\"name\": \"" + "x".repeat(1 << 20) + "\"}\n{}").getBytes(UTF_8)))
                .containsExactly("Line 1: has more than 1 MiB");
    }

    @Test
    void firstHundredDefectsAreKeptAndAllAreCounted() {
        RefusedFactsException refused =
                catchThrowableOfType(
                        RefusedFactsException.class,
                        () -> read("[]\n".repeat(250).getBytes(UTF_8)));
        assertThat(refused.defects()).hasSize(100);
        assertThat(refused.total()).isEqualTo(250);
        assertThat(refused).hasMessage("Line 1: expected a JSON object (250 defects in all)");
    }

    @Test
    void progressIsTold() throws IOException {
        List<Integer> told = new ArrayList<>();
        lines.read(
                Files.writeString(folder.resolve("f"), "{}\n".repeat(2_500)),
                Facts.class,
                told::add);
        assertThat(told).containsExactly(1_000, 2_000);
    }
}
