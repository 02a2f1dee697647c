package de.efakatalog.model.region;

/** Checks that a key consists of ASCII digits; {@code Character.isDigit} would take others too. */
final class Digits {
    private Digits() {}

    static boolean only(String text) {
        // no stream: routing asks this some hundred thousand times a second
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    static boolean onlyZeros(String text) {
        return text.chars().allMatch(c -> c == '0');
    }

    /**
     * @throws IllegalArgumentException unless {@code value} consists of digits; what is said is
     *     meant for the person who sent it and does not repeat the input
     */
    static void require(String value, String whatItIs) {
        if (!only(value)) {
            throw new IllegalArgumentException(
                    whatItIs + " consists of the digits 0 to 9 only, without spaces or signs.");
        }
    }
}
