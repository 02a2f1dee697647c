package de.efakatalog.model.changelog;

import java.util.regex.Pattern;

/**
 * A key of the registry's own: lower-case words of ASCII letters and digits joined by dashes.
 *
 * <p>It starts with a letter, so that it can be taken neither for a LeiKa key nor for an ARS.
 */
public final class Slug {

    /** Long enough for a speaking name, short enough for an address. */
    public static final int MAX_LENGTH = 120;

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private Slug() {}

    /** Whether the text can be a key of the registry's own. */
    public static boolean isWellFormed(String value) {
        return value.length() <= MAX_LENGTH && FORM.matcher(value).matches();
    }

    /**
     * The text itself.
     *
     * @throws IllegalArgumentException unless it is well formed
     */
    public static String require(String value) {
        if (!isWellFormed(value)) {
            throw new IllegalArgumentException(
                    "a key is lower-case words of letters and digits joined by dashes, starting with a letter, at most %d characters, not '%s'"
                            .formatted(MAX_LENGTH, value));
        }
        return value;
    }
}
