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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FactLinesTest {

    private final FactLines lines = new FactLines(JsonMapper.builder().findAndAddModules().build());

    @TempDir private Path folder;

    record Facts(
            @Nullable String name,
            @Nullable Integer number,
            @Nullable LocalDate day,
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
                        new Facts("a", null, LocalDate.of(2026, 2, 28), null),
                        new Facts(null, 7, null, Map.of("x", List.of(1))));
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
                "{\"nam\": \"a\"} | Line 1: there is no field 'nam' (known here: day, more, name, number)",
                "{\"number\": \"7\"} | Line 1: 'number' has a value of another kind than it should",
                "{\"number\": 7.5} | Line 1: 'number' has a value of another kind than it should",
                "{\"name\": 7} | Line 1: 'name' has a value of another kind than it should",
                "{\"day\": \"2026-02-30\"} | Line 1: 'day' has a value of another kind than it should",
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
