package de.efakatalog.api.compare;

import java.util.List;

/** A place in each of the things that are compared, and the rows that it makes. */
sealed interface ComparedField {

    /** JSON Pointer (RFC 6901) from what stands around it. */
    String pointer();

    /**
     * One row: a value, or a list whose order says nothing.
     *
     * @param pointer the place
     */
    record Single(String pointer) implements ComparedField {}

    /**
     * A list of objects, a row for each value of one of their members: the interfaces by their
     * kind. So like is compared with like, wherever it stands in the lists.
     *
     * @param pointer the place of the list
     * @param key the member
     * @param always keys that have a row even if nobody has such an object
     */
    record Keyed(String pointer, String key, List<String> always) implements ComparedField {}

    /**
     * The same with rows for what stands within the objects. Those with the same key are numbered
     * from 0, in the order of the list.
     *
     * @param pointer the place of the list
     * @param key the member
     * @param within places within the objects
     */
    record Nested(String pointer, String key, List<ComparedField> within)
            implements ComparedField {}

    static ComparedField keyed(String pointer, String key) {
        return new Keyed(pointer, key, List.of());
    }

    static List<ComparedField> singles(String... pointers) {
        return List.of(pointers).stream().<ComparedField>map(Single::new).toList();
    }
}
