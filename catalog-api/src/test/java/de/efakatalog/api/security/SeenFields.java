package de.efakatalog.api.security;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The places of an answer at which a value stands, whichever element of a list it stands in. */
final class SeenFields {

    private SeenFields() {}

    /** Pointers with {@code *} for any element; of values only, and not of null. */
    static Set<String> of(JsonNode answer) {
        Set<String> fields = new TreeSet<>();
        collect("", answer, fields);
        // whether there is more depends on how much the tests before have left behind
        fields.remove("/next");
        return fields;
    }

    /**
     * The same with one line for what always comes together: an object whose fields all the same
     * people see stands for them. So optional fields need no lines of their own.
     *
     * @param fields who sees each field
     */
    static <T> Map<String, T> together(Map<String, T> fields) {
        Map<String, T> together = new TreeMap<>();
        fields.forEach(
                (field, seenBy) -> {
                    String place = field;
                    int end = place.lastIndexOf('/');
                    while (end > 0 && isAlike(place.substring(0, end), seenBy, fields)) {
                        place = place.substring(0, end);
                        end = place.lastIndexOf('/');
                    }
                    together.put(place, seenBy);
                });
        return together;
    }

    private static <T> boolean isAlike(String above, T seenBy, Map<String, T> fields) {
        return fields.entrySet().stream()
                .filter(each -> each.getKey().startsWith(above + "/"))
                .allMatch(each -> each.getValue().equals(seenBy));
    }

    private static void collect(String pointer, JsonNode value, Set<String> fields) {
        if (value.isObject()) {
            value.properties()
                    .forEach(
                            member ->
                                    collect(
                                            pointer + "/" + member.getKey(),
                                            member.getValue(),
                                            fields));
        } else if (value.isArray()) {
            value.forEach(element -> collect(pointer + "/*", element, fields));
        } else if (!value.isNull() && !value.isMissingNode()) {
            fields.add(pointer);
        }
    }
}
