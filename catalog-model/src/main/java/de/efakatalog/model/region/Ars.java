package de.efakatalog.model.region;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Amtlicher Regionalschlüssel (ARS): the key of a region, in the length of its own level. Land 2
 * digits, Regierungsbezirk 3, Kreis 5, Gemeindeverband 9, Gemeinde 12; the Bund is {@code
 * 000000000000}. Kept in that length because keys padded to 12 digits collide: a kreisfreie Stadt
 * is Kreis, Gemeindeverband and Gemeinde at once.
 *
 * <p>Source: Statistisches Bundesamt, GV-ISys, structure of the ARS (2 Land, 1 Regierungsbezirk, 2
 * Kreis, 4 Gemeindeverband, 3 Gemeinde).
 *
 * @param value 2, 3, 5, 9 or 12 ASCII digits
 */
public record Ars(@JsonValue String value) implements Comparable<Ars> {
    private static final int FULL_LENGTH = 12;
    private static final int LAND_LENGTH = 2;
    private static final List<Integer> LENGTHS_FROM_GEMEINDE = List.of(12, 9, 5, 3, 2);

    /**
     * Stands before the digits in a URN: the code list of the ARS (Statistisches Bundesamt),
     * version not named.
     */
    public static final String URN_PREFIX =
            "urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs:";

    // After the constants above: the constructor needs them.
    /** The whole country. */
    public static final Ars BUND = new Ars("000000000000");

    /**
     * @throws IllegalArgumentException with a message for the person who sent the key, when it is
     *     not a well-formed ARS
     */
    public Ars {
        Digits.require(value, "An ARS");
        if (!LENGTHS_FROM_GEMEINDE.contains(value.length())) {
            throw new IllegalArgumentException(
                    "An ARS has 2 (Land), 3 (Regierungsbezirk), 5 (Kreis), 9 (Gemeindeverband) or"
                            + " 12 digits (Gemeinde); this one has "
                            + value.length()
                            + ".");
        }
        if (value.startsWith("00") && !(value.length() == FULL_LENGTH && Digits.onlyZeros(value))) {
            throw new IllegalArgumentException(
                    "An ARS starts with the number of a Land (01 to 16); only the Bund starts with"
                            + " 00, and its key is 000000000000.");
        }
    }

    /** Whether the text is an ARS of any level. */
    public static boolean isWellFormed(String value) {
        try {
            return of(value).value().equals(value);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * The key in the text.
     *
     * <p>A 12-digit text is taken as a Gemeinde (or the Bund). Whether it is a padded higher region
     * can only be told by the registry: see {@link #paddedCandidates(String)}.
     *
     * @throws IllegalArgumentException with a message for the person who sent the text, when it is
     *     not a well-formed ARS
     */
    @JsonCreator
    public static Ars of(String value) {
        return new Ars(value);
    }

    /**
     * The regions that twelve digits may mean, most specific first: the 12-digit key itself, then
     * every shorter key that gives these digits when padded with zeros, down to the Land. The first
     * one that exists is meant, so a real Gemeinde ({@code 010010000000}) wins over the padded keys
     * of its Gemeindeverband and Kreis. The Bund's key means the Bund alone.
     *
     * @throws IllegalArgumentException unless the text is a well-formed ARS of 12 digits
     */
    public static List<Ars> paddedCandidates(String twelveDigits) {
        Ars full = of(twelveDigits);
        if (twelveDigits.length() != FULL_LENGTH) {
            throw new IllegalArgumentException(
                    "A padded ARS has 12 digits; this one has " + twelveDigits.length() + ".");
        }
        if (full.equals(BUND)) {
            return List.of(BUND);
        }
        List<Ars> candidates = new ArrayList<>();
        for (int length : LENGTHS_FROM_GEMEINDE) {
            if (Digits.onlyZeros(twelveDigits.substring(length))) {
                candidates.add(new Ars(twelveDigits.substring(0, length)));
            }
        }
        return List.copyOf(candidates);
    }

    /** The level, as the length says. */
    public RegionLevel level() {
        return switch (value.length()) {
            case 2 -> RegionLevel.LAND;
            case 3 -> RegionLevel.REGIERUNGSBEZIRK;
            case 5 -> RegionLevel.KREIS;
            case 9 -> RegionLevel.GEMEINDEVERBAND;
            default -> equals(BUND) ? RegionLevel.BUND : RegionLevel.GEMEINDE;
        };
    }

    /** The key filled up with zeros on the right to 12 digits, as other systems write it. */
    public String padded() {
        return value + "0".repeat(FULL_LENGTH - value.length());
    }

    /**
     * The keys that regions above this one have if they exist, nearest first, ending with the Bund.
     * Not all of them exist: some Länder have no Regierungsbezirke. Empty for the Bund.
     */
    public List<Ars> ancestorCandidates() {
        if (equals(BUND)) {
            return List.of();
        }
        List<Ars> ancestors = new ArrayList<>();
        for (int length : LENGTHS_FROM_GEMEINDE) {
            if (length < value.length()) {
                ancestors.add(new Ars(value.substring(0, length)));
            }
        }
        ancestors.add(BUND);
        return List.copyOf(ancestors);
    }

    /** The key of the Land; empty for the Bund. */
    public Optional<Ars> land() {
        return equals(BUND)
                ? Optional.empty()
                : Optional.of(new Ars(value.substring(0, LAND_LENGTH)));
    }

    /**
     * The AGS of the same region: of a Gemeinde digits 1 to 5 and 10 to 12, of a Land,
     * Regierungsbezirk or Kreis the same digits. Gemeindeverbände and the Bund have none.
     */
    public Optional<Ags> toAgs() {
        return switch (level()) {
            case GEMEINDE -> Optional.of(new Ags(value.substring(0, 5) + value.substring(9)));
            case LAND, REGIERUNGSBEZIRK, KREIS -> Optional.of(new Ags(value));
            case GEMEINDEVERBAND, BUND -> Optional.empty();
        };
    }

    /**
     * The region as URN, as the FIT-Connect routing signature and XZuFi name it (code list {@code
     * urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs}).
     */
    public String urn() {
        return URN_PREFIX + value;
    }

    /** Orders by the digits, so that a region stands before what lies within it. */
    @Override
    public int compareTo(Ars other) {
        return value.compareTo(other.value);
    }

    /** The digits. */
    @Override
    public String toString() {
        return value;
    }
}
