package de.efakatalog.api.compare;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field, side by side.
 *
 * @param group what it belongs to
 * @param field its stable name: a JSON Pointer into what the implementation's own address answers,
 *     with its offers at {@code /offers/{legalRoute}/{n}}; lists of objects by a member of them
 * @param differs whether not all say the same; who says nothing differs from who says something
 * @param missing ids of those that say nothing; the others being alike does not make these alike
 * @param values what each says, in the order of the implementations; null for those that say
 *     nothing
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ComparisonRow(
        FieldGroup group,
        String field,
        boolean differs,
        List<String> missing,
        List<@Nullable JsonNode> values) {

    public ComparisonRow {
        missing = List.copyOf(missing);
        // these can be null
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }
}
