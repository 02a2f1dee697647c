package de.efakatalog.model.destination;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON as maps, lists and plain values, in one form for what means the same. The database writes
 * 1.0E7 as 10000000 and fields in an order of its own; without this, a record read from there would
 * differ from the log's.
 */
final class PlainJson {

    private PlainJson() {}

    /**
     * The same object in that form; cannot be changed.
     *
     * @throws IllegalArgumentException when a number is too large to be told
     */
    static Map<String, Object> canonical(Map<String, Object> object) {
        SortedMap<String, Object> copy = new TreeMap<>();
        object.forEach((name, value) -> copy.put(name, value(value)));
        return Collections.unmodifiableSortedMap(copy);
    }

    /** Texts by name in that form. */
    static Map<String, String> sorted(@Nullable Map<String, String> texts) {
        return texts == null ? Map.of() : Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }

    // null is a value in JSON; the maps' types do not say so
    @SuppressWarnings({"unchecked", "NullAway"})
    private static @Nullable Object value(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> object -> canonical((Map<String, Object>) object);
            case List<?> list -> {
                List<Object> copy = new ArrayList<>(list.size());
                list.forEach(each -> copy.add(value(each)));
                yield Collections.unmodifiableList(copy);
            }
            case Double number -> number(number);
            default -> value;
        };
    }

    private static Number number(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("has a number that is too large");
        }
        if (number != Math.rint(number)) {
            return number;
        }
        BigInteger whole = new BigDecimal(number).toBigIntegerExact();
        int bits = whole.bitLength();
        if (bits < Integer.SIZE) {
            return whole.intValue();
        }
        return bits < Long.SIZE ? (Number) whole.longValue() : whole;
    }
}
