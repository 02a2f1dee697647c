package de.efakatalog.model.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One value that differs between two versions of a record.
 *
 * @param pointer JSON Pointer (RFC 6901)
 * @param before what was there; null when nothing was
 * @param after what is there; null when nothing is
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Difference(String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {

    /** Every version has its own of these, and its entry says them. */
    private static final Set<String> OF_THE_VERSION = Set.of("version", "updatedAt");

    /**
     * What differs, in the order of the later version. Lists are compared place by place.
     *
     * @param before the earlier version; null when there is none
     * @param after the later version
     */
    public static List<Difference> between(@Nullable JsonNode before, JsonNode after) {
        List<Difference> differences = new ArrayList<>();
        for (String name : names(before, after)) {
            if (!OF_THE_VERSION.contains(name)) {
                compare(
                        pointer("", name),
                        before == null ? null : before.get(name),
                        after.get(name),
                        differences);
            }
        }
        return List.copyOf(differences);
    }

    private static void compare(
            String pointer,
            @Nullable JsonNode before,
            @Nullable JsonNode after,
            List<Difference> differences) {
        JsonNode was = before == null || before.isNull() ? null : before;
        JsonNode is = after == null || after.isNull() ? null : after;
        if (was == null || is == null) {
            if (was != null || is != null) {
                differences.add(new Difference(pointer, was, is));
            }
        } else if (was.isObject() && is.isObject()) {
            for (String name : names(was, is)) {
                compare(pointer(pointer, name), was.get(name), is.get(name), differences);
            }
        } else if (was.isArray() && is.isArray()) {
            for (int i = 0; i < Math.max(was.size(), is.size()); i++) {
                compare(pointer + '/' + i, was.get(i), is.get(i), differences);
            }
        } else if (!was.equals(is)) {
            differences.add(new Difference(pointer, was, is));
        }
    }

    private static Set<String> names(@Nullable JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        add(after.fieldNames(), names);
        if (before != null) {
            add(before.fieldNames(), names);
        }
        return names;
    }

    private static void add(Iterator<String> some, Set<String> names) {
        some.forEachRemaining(names::add);
    }

    private static String pointer(String above, String name) {
        return above + '/' + name.replace("~", "~0").replace("/", "~1");
    }
}
