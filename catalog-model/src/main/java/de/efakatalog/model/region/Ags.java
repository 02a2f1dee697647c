package de.efakatalog.model.region;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;

/**
 * Amtlicher Gemeindeschlüssel (AGS): the older key of a region, without the Gemeindeverband. Land 2
 * digits, Regierungsbezirk 3, Kreis 5, Gemeinde 8.
 *
 * <p>Source: Statistisches Bundesamt, GV-ISys, structure of the AGS (2 Land, 1 Regierungsbezirk, 2
 * Kreis, 3 Gemeinde).
 *
 * @param value 2, 3, 5 or 8 ASCII digits
 */
public record Ags(@JsonValue String value) implements Comparable<Ags> {
    private static final Set<Integer> LENGTHS = Set.of(2, 3, 5, 8);

    /**
     * @throws IllegalArgumentException with a message for the person who sent the key, when it is
     *     not a well-formed AGS
     */
    public Ags {
        Digits.require(value, "An AGS");
        if (!LENGTHS.contains(value.length())) {
            throw new IllegalArgumentException(
                    "An AGS has 2 (Land), 3 (Regierungsbezirk), 5 (Kreis) or 8 digits (Gemeinde);"
                            + " this one has "
                            + value.length()
                            + ".");
        }
        if (value.startsWith("00")) {
            throw new IllegalArgumentException(
                    "An AGS starts with the number of a Land, 01 to 16.");
        }
    }

    /**
     * The key in the text.
     *
     * @throws IllegalArgumentException with a message for the person who sent the text, when it is
     *     not a well-formed AGS
     */
    @JsonCreator
    public static Ags of(String value) {
        return new Ags(value);
    }

    /** The level, as the length says. */
    public RegionLevel level() {
        return switch (value.length()) {
            case 2 -> RegionLevel.LAND;
            case 3 -> RegionLevel.REGIERUNGSBEZIRK;
            case 5 -> RegionLevel.KREIS;
            default -> RegionLevel.GEMEINDE;
        };
    }

    /** Orders by the digits. */
    @Override
    public int compareTo(Ags other) {
        return value.compareTo(other.value);
    }

    /** The digits. */
    @Override
    public String toString() {
        return value;
    }
}
