package de.efakatalog.api.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.efakatalog.api.compare.ComparedField.Keyed;
import de.efakatalog.api.compare.ComparedField.Nested;
import de.efakatalog.api.compare.ComparedField.Single;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** Lays documents side by side, field by field. Which rows there are does not depend on order. */
final class FieldComparison {

    private static final JsonNode NOTHING = JsonNodeFactory.instance.missingNode();

    private final List<String> ids;
    private final List<ComparisonRow> rows = new ArrayList<>();

    private FieldComparison(List<String> ids) {
        this.ids = ids;
    }

    /**
     * Compares.
     *
     * @param ids names the documents
     * @param documents as many, in the same order
     */
    static List<ComparisonRow> rows(List<String> ids, List<? extends JsonNode> documents) {
        if (ids.size() != documents.size()) {
            throw new IllegalArgumentException("a document for each id");
        }
        FieldComparison comparison = new FieldComparison(ids);
        for (FieldGroup group : FieldGroup.values()) {
            for (ComparedField field : ComparedFields.of(group)) {
                comparison.compare(group, "", field, documents);
            }
        }
        return comparison.rows;
    }

    private void compare(
            FieldGroup group, String above, ComparedField field, List<? extends JsonNode> all) {
        List<JsonNode> found =
                all.stream().<JsonNode>map(each -> each.at(field.pointer())).toList();
        String place = above + field.pointer();
        switch (field) {
            case Single single -> add(group, place, found);
            case Keyed keyed -> compareKeyed(group, place, keyed, found);
            case Nested nested -> compareNested(group, place, nested, found);
        }
    }

    private void compareKeyed(FieldGroup group, String place, Keyed field, List<JsonNode> lists) {
        Set<String> keys = new LinkedHashSet<>(field.always());
        keys.addAll(keys(lists, field.key()));
        if (keys.isEmpty()) {
            add(group, place, lists);
        }
        for (String key : keys) {
            List<JsonNode> values = new ArrayList<>();
            for (JsonNode list : lists) {
                ArrayNode those = JsonNodeFactory.instance.arrayNode();
                having(list, field.key(), key).forEach(those::add);
                values.add(those);
            }
            add(group, place + '/' + escaped(key), values);
        }
    }

    private void compareNested(FieldGroup group, String place, Nested field, List<JsonNode> lists) {
        Set<String> keys = keys(lists, field.key());
        if (keys.isEmpty()) {
            add(group, place, lists);
        }
        for (String key : keys) {
            List<List<ObjectNode>> those =
                    lists.stream().map(list -> having(list, field.key(), key)).toList();
            int most = those.stream().mapToInt(List::size).max().orElse(0);
            for (int i = 0; i < most; i++) {
                int number = i;
                List<JsonNode> documents =
                        those.stream()
                                .<JsonNode>map(
                                        each -> number < each.size() ? each.get(number) : NOTHING)
                                .toList();
                for (ComparedField within : field.within()) {
                    compare(group, place + '/' + escaped(key) + '/' + i, within, documents);
                }
            }
        }
    }

    private static Set<String> keys(Collection<JsonNode> lists, String member) {
        Set<String> keys = new TreeSet<>();
        for (JsonNode list : lists) {
            list.forEach(each -> keys.add(each.path(member).asText()));
        }
        return keys;
    }

    private static List<ObjectNode> having(JsonNode list, String member, String key) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(each -> each.path(member).asText().equals(key))
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .toList();
    }

    private void add(FieldGroup group, String field, List<JsonNode> found) {
        List<String> missing = new ArrayList<>();
        List<JsonNode> values = new ArrayList<>();
        Set<String> said = new LinkedHashSet<>();
        for (int i = 0; i < found.size(); i++) {
            JsonNode value = found.get(i);
            if (SameContent.saysNothing(value)) {
                missing.add(ids.get(i));
                values.add(JsonNodeFactory.instance.nullNode());
            } else {
                values.add(value);
                said.add(SameContent.of(value));
            }
        }
        int ways = said.size() + (missing.isEmpty() ? 0 : 1);
        rows.add(new ComparisonRow(group, field, ways > 1, missing, values));
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
