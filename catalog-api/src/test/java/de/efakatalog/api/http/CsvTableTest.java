package de.efakatalog.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    record Inner(String id, int level) {}

    record Row(String name, Inner inner, List<String> keys, Map<String, String> levels, int n) {}

    private static String write(Row row) {
        JsonNode tree = JSON.valueToTree(row);
        return CsvTable.of(Row.class).write(List.of(tree));
    }

    @Test
    void hasAColumnForEachComponentAndJoinsLists() {
        assertThat(
                        write(
                                new Row(
                                        "Ä",
                                        new Inner("i", 3),
                                        List.of("a", "b"),
                                        Map.of("09", "land"),
                                        -5)))
                .isEqualTo("name,inner.id,inner.level,keys,levels,n\r\nÄ,i,3,a;b,09=land,-5\r\n");
    }

    @Test
    void quotesAsTheStandardSays() {
        assertThat(write(new Row("a \"b\", c", new Inner("", 0), List.of(), Map.of(), 0)))
                .endsWith("\r\n\"a \"\"b\"\", c\",,0,,,0\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx"})
    void keepsSpreadsheetsFromCalculating(String text) {
        assertThat(write(new Row(text, new Inner("", 0), List.of(), Map.of(), 0)))
                .contains("\n'" + text + ",");
    }
}
