package de.efakatalog.model.imports;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.text.Normalizer;

/** Texts inside JSON: in NFC, without what no text has; and what is wrong with JSON, in words. */
final class JsonTexts {

    private static final int REPLACEMENT = 0xFFFD;

    private JsonTexts() {}

    /**
     * The same JSON with all texts in NFC.
     *
     * @throws IllegalArgumentException when a text has control characters other than line break and
     *     tabulator, or halves of characters
     */
    static JsonNode normalised(JsonNode json) {
        return switch (json) {
            case ObjectNode object -> {
                ObjectNode copy = JsonNodeFactory.instance.objectNode();
                object.properties()
                        .forEach(
                                field ->
                                        copy.set(
                                                normalised(field.getKey()),
                                                normalised(field.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size());
                array.forEach(element -> copy.add(normalised(element)));
                yield copy;
            }
            case TextNode text -> TextNode.valueOf(normalised(text.textValue()));
            default -> json;
        };
    }

    private static String normalised(String text) {
        text.codePoints()
                .filter(JsonTexts::isForbidden)
                .findFirst()
                .ifPresent(
                        found -> {
                            throw new IllegalArgumentException(
                                    "has the character U+%04X, which no text has".formatted(found));
                        });
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static boolean isForbidden(int codePoint) {
        return codePoint == REPLACEMENT
                || Character.getType(codePoint) == Character.SURROGATE
                || (Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t');
    }

    /** What to tell the author, without the parser's own words. */
    static String complaint(JsonProcessingException failure) {
        return switch (failure) {
            case UnrecognizedPropertyException e ->
                    "there is no field '%s' (known here: %s)"
                            .formatted(
                                    path(e),
                                    String.join(
                                            ", ",
                                            e.getKnownPropertyIds().stream()
                                                    .map(String::valueOf)
                                                    .sorted()
                                                    .toList()));
            case ValueInstantiationException e when e.getCause() != null ->
                    path(e) + " " + e.getCause().getMessage();
            case JsonMappingException e when !e.getPath().isEmpty() ->
                    "'" + path(e) + "' has a value of another kind than it should";
            default -> noJson(failure.getLocation());
        };
    }

    private static String noJson(JsonLocation where) {
        return where == null
                ? "is no JSON object"
                : "is no JSON from column " + where.getColumnNr() + " on";
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
