package de.efakatalog.api.security;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** The places of an answer at which a value stands, whichever element of a list it stands in. */
final class SeenFields {

    private SeenFields() {}

    /** Pointers with {@code *} for any element; of values only, and not of null. */
    static Set<String> of(JsonNode answer) {
        Set<String> fields = new TreeSet<>();
        collect("", answer, fields);
        return fields;
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
