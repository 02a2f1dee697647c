package de.efakatalog.api.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import de.efakatalog.api.compare.Comparison.Compared;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTableTest {

    private static final Compared A = new Compared("a", "A", "published", 1, List.of());
    private static final Compared B = new Compared("b", "B", "published", 1, List.of());

    private static String line(JsonNode first, JsonNode second) {
        ComparisonRow row =
                new ComparisonRow(
                        FieldGroup.FACTS, "/name", true, List.of(), List.of(first, second));
        return ComparisonTable.write(new Comparison(List.of(A, B), null, List.of(row)))
                .lines()
                .toList()
                .get(1);
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }

    @Test
    void hasAColumnForEachImplementationAndAnEmptyCellForNothing() {
        ComparisonRow row =
                new ComparisonRow(
                        FieldGroup.EFA,
                        "/profile/efa",
                        true,
                        List.of("a"),
                        List.of(
                                JsonNodeFactory.instance.nullNode(),
                                JsonNodeFactory.instance.booleanNode(false)));
        assertThat(ComparisonTable.write(new Comparison(List.of(A, B), null, List.of(row))))
                .isEqualTo("group,field,differs,missing,a,b\r\nefa,/profile/efa,true,a,,false\r\n");
    }

    @Test
    void quotesAsTheStandardSays() {
        assertThat(line(text("x, \"y\""), text("ü")))
                .isEqualTo("facts,/name,true,,\"x, \"\"y\"\"\",ü");
    }

    @Test
    void keepsSpreadsheetsFromCalculating() {
        assertThat(line(text("=1+1"), JsonNodeFactory.instance.numberNode(-5)))
                .isEqualTo("facts,/name,true,,'=1+1,-5");
        assertThat(line(text("@SUM(A1)"), text("+49 2161")))
                .isEqualTo("facts,/name,true,,'@SUM(A1),'+49 2161");
    }
}
