package de.efakatalog.model.service;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Leistungsschlüssel: {@code 99}, three digits each of Gruppierung, Kennung, Verrichtung and
 * Verrichtungsdetail (LeiKa handbook).
 *
 * @param value the 14 digits
 */
public record LeikaKey(String value) {

    private static final Pattern FORM = Pattern.compile("99[0-9]{12}");
    private static final String NONE = "000";

    /**
     * @throws IllegalArgumentException unless it is 99 followed by 12 digits
     */
    public LeikaKey {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "a LeiKa key is 99 followed by 12 digits, not '" + value + "'");
        }
    }

    /** Whether the text has the form of a LeiKa key. */
    public static boolean isWellFormed(String value) {
        return FORM.matcher(value).matches();
    }

    /** The Leistungsobjekt (LO) that this service is about. */
    public LeikaKey object() {
        return new LeikaKey(value.substring(0, 8) + NONE + NONE);
    }

    /** Three digits; empty for a Leistungsobjekt. */
    public Optional<String> verrichtung() {
        return present(value.substring(8, 11));
    }

    /** Three digits; empty without Verrichtungsdetail. */
    public Optional<String> verrichtungsdetail() {
        return present(value.substring(11));
    }

    private static Optional<String> present(String digits) {
        return digits.equals(NONE) ? Optional.empty() : Optional.of(digits);
    }

    @Override
    public String toString() {
        return value;
    }
}
