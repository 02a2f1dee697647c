package de.efakatalog.api.fitconnect;

import de.efakatalog.api.http.Inputs;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of what was found is asked for (Routing API 2.0.0, parameters offset and limit).
 *
 * @param offset how many to leave out at the beginning, from 0
 * @param limit how many to return at most, 1 to 500
 */
record Paging(int offset, int limit) {

    static final int DEFAULT_LIMIT = 100;
    static final int MAX_LIMIT = 500;

    /** Reads both; defects go to the inputs. */
    static Paging read(Inputs inputs, List<String> offset, List<String> limit) {
        return new Paging(
                number(inputs, "offset", offset, 0, Integer.MAX_VALUE, 0),
                number(inputs, "limit", limit, 1, MAX_LIMIT, DEFAULT_LIMIT));
    }

    private static int number(
            Inputs inputs,
            String name,
            List<String> values,
            int minimum,
            int maximum,
            int otherwise) {
        String value = Once.read(inputs, name, values);
        if (value == null) {
            return otherwise;
        }
        Long number = parse(value);
        if (number == null || number < minimum || number > maximum) {
            inputs.refuse(name, "must be a whole number from %d to %d".formatted(minimum, maximum));
            return otherwise;
        }
        return number.intValue();
    }

    /** The number, or something above any limit; null when it is none. */
    private static @Nullable Long parse(String value) {
        if (!Once.isDigits(value)) {
            return null;
        }
        long number = 0;
        for (int i = 0; i < value.length() && number <= Integer.MAX_VALUE; i++) {
            number = number * 10 + (value.charAt(i) - '0');
        }
        return number;
    }

    /** The part of a list; empty when the list ends before it. */
    <T> List<T> of(List<T> all) {
        int from = Math.min(offset, all.size());
        return all.subList(from, from + Math.min(limit, all.size() - from));
    }
}
