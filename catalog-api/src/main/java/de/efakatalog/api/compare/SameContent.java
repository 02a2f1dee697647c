package de.efakatalog.api.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * When two values say the same: members that say nothing do not count, and neither does the order
 * of lists. No list of an implementation or an offer means anything by its order; what is dated
 * carries its day.
 */
final class SameContent {

    private SameContent() {}

    /** Equal for values that say the same, and for no others. */
    static String of(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .filter(member -> !saysNothing(member.getValue()))
                    .map(member -> quoted(member.getKey()) + ':' + of(member.getValue()))
                    .sorted()
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .filter(each -> !saysNothing(each))
                    .map(SameContent::of)
                    .sorted()
                    .collect(Collectors.joining(",", "[", "]"));
        }
        return value.toString();
    }

    /** Null, an empty text, and what consists of nothing else. */
    static boolean saysNothing(JsonNode value) {
        if (value.isContainerNode()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .allMatch(SameContent::saysNothing);
        }
        return value.isNull()
                || value.isMissingNode()
                || (value.isTextual() && value.textValue().isBlank());
    }

    private static String quoted(String name) {
        return JsonNodeFactory.instance.textNode(name).toString();
    }
}
