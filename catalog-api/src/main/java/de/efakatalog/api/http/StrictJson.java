package de.efakatalog.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import de.efakatalog.api.problem.Defect;
import de.efakatalog.api.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads whole records from JSON: no unknown members, no values of another type. */
@ApplicationScoped
public class StrictJson {

    /** Nobody mends more in one go. */
    private static final int MOST_DEFECTS = 50;

    private final ObjectMapper strict;
    private final Inputs inputs;

    StrictJson(ObjectMapper json, Inputs inputs) {
        this.inputs = inputs;
        this.strict =
                json.copy()
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        for (LogicalType type : new LogicalType[] {LogicalType.Integer, LogicalType.Boolean}) {
            strict.coercionConfigFor(type)
                    .setCoercion(CoercionInputShape.String, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
        }
        strict.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    /**
     * A value of the type.
     *
     * @throws ProblemException when something in it is unknown or has another type, with all the
     *     places; of values in the same list with the first
     */
    public <T> T read(JsonNode tree, Class<T> type) {
        try {
            return strict.treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw ProblemException.unreadable(all(tree.deepCopy(), type, e));
        }
    }

    /** The reader stops at the first defect: it is taken out, and the rest is read again. */
    private List<JsonProcessingException> all(
            JsonNode tree, Class<?> type, JsonProcessingException first) {
        List<JsonProcessingException> found = new ArrayList<>();
        JsonProcessingException next = first;
        while (next != null && found.size() < MOST_DEFECTS) {
            found.add(next);
            next = isTakenOut(tree, next) ? defect(tree, type) : null;
        }
        return found;
    }

    private @Nullable JsonProcessingException defect(JsonNode tree, Class<?> type) {
        try {
            strict.treeToValue(tree, type);
            return null;
        } catch (JsonProcessingException e) {
            return e;
        }
    }

    private static boolean isTakenOut(JsonNode tree, JsonProcessingException defect) {
        if (!(defect instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return false;
        }
        List<JsonMappingException.Reference> path = mapping.getPath();
        // of a list all, or those behind would move up and have other places
        int last = path.size() - (path.getLast().getFieldName() == null ? 2 : 1);
        if (last < 0 || path.get(last).getFieldName() == null) {
            return false;
        }
        JsonNode holder = tree;
        for (JsonMappingException.Reference step : path.subList(0, last)) {
            holder =
                    step.getFieldName() == null
                            ? holder.path(step.getIndex())
                            : holder.path(step.getFieldName());
        }
        return holder instanceof ObjectNode object
                && object.remove(path.get(last).getFieldName()) != null;
    }

    /** The same object with all texts in Unicode NFC; those that are none go to the inputs. */
    ObjectNode checked(JsonNode tree) {
        if (tree.isObject()) {
            return (ObjectNode) checked(tree, "");
        }
        inputs.refuse(Defect.ofBody("", tree.isMissingNode() ? "is missing" : "must be an object"));
        inputs.complete();
        throw new IllegalStateException("defects were not reported");
    }

    private JsonNode checked(JsonNode node, String pointer) {
        if (node.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            node.properties()
                    .forEach(
                            each ->
                                    object.set(
                                            each.getKey(),
                                            checked(
                                                    each.getValue(),
                                                    pointer + '/' + step(each.getKey(), pointer))));
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode(node.size());
            for (int i = 0; i < node.size(); i++) {
                array.add(checked(node.get(i), pointer + '/' + i));
            }
            return array;
        }
        return node.isTextual() ? TextNode.valueOf(text(node.textValue(), pointer)) : node;
    }

    private String step(String name, String pointer) {
        return text(name, pointer).replace("~", "~0").replace("/", "~1");
    }

    private String text(String given, String pointer) {
        try {
            return PlainText.normalized(PlainText.check(given));
        } catch (MalformedTextException e) {
            inputs.refuse(Defect.ofBody(pointer, String.valueOf(e.getMessage())));
            return "";
        }
    }
}
