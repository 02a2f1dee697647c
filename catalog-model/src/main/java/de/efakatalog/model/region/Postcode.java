package de.efakatalog.model.region;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Postleitzahl (PLZ): a delivery area of the post. It is no administrative region: one postcode may
 * span several Gemeinden, and a Gemeinde may have many.
 *
 * <p>Source: the five-digit system of the Deutsche Post, in use since 1 July 1993.
 *
 * @param value 5 ASCII digits, leading zero kept
 */
public record Postcode(@JsonValue String value) implements Comparable<Postcode> {
    private static final int LENGTH = 5;

    /**
     * @throws IllegalArgumentException with a message for the person who sent it, unless it has
     *     exactly five digits
     */
    public Postcode {
        Digits.require(value, "A postcode");
        if (value.length() != LENGTH) {
            throw new IllegalArgumentException(
                    "A postcode has 5 digits; this one has " + value.length() + ".");
        }
    }

    /**
     * The postcode in the text.
     *
     * @throws IllegalArgumentException unless it has exactly five digits
     */
    @JsonCreator
    public static Postcode of(String value) {
        return new Postcode(value);
    }

    /** Orders by the digits. */
    @Override
    public int compareTo(Postcode other) {
        return value.compareTo(other.value);
    }

    /** The digits. */
    @Override
    public String toString() {
        return value;
    }
}
