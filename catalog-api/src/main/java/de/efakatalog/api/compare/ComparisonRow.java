package de.efakatalog.api.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One field, side by side.
 *
 * @param group what it belongs to
 * @param field its stable name: a JSON Pointer into what the implementation's own address answers,
 *     with its offers at {@code /offers/{legalRoute}/{n}}; lists of objects by a member of them
 * @param differs whether not all say the same; who says nothing differs from who says something
 * @param missing ids of those that say nothing; the others being alike does not make these alike
 * @param values what each says, in the order of the implementations; JSON's null for those that say
 *     nothing
 */
public record ComparisonRow(
        FieldGroup group,
        String field,
        boolean differs,
        List<String> missing,
        List<JsonNode> values) {

    public ComparisonRow {
        missing = List.copyOf(missing);
        values = List.copyOf(values);
    }
}
