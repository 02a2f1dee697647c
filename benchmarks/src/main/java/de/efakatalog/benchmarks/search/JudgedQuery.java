package de.efakatalog.benchmarks.search;

import java.util.List;
import java.util.Set;

/**
 * A query and what answers it.
 *
 * @param kind where the query comes from
 * @param text what is typed
 * @param objects Leistungsobjekte (8 digits) of which each is right
 */
public record JudgedQuery(String kind, String text, Set<String> objects) {

    static final int OBJECT_LENGTH = 8;

    /** Sets are copied. */
    public JudgedQuery {
        objects = Set.copyOf(objects);
    }

    /** The place of the first right answer, from 1; 0 when there is none. */
    int rank(List<String> keys) {
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i);
            if (key.length() >= OBJECT_LENGTH
                    && objects.contains(key.substring(0, OBJECT_LENGTH))) {
                return i + 1;
            }
        }
        return 0;
    }
}
