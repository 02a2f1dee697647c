package de.efakatalog.index.routing;

/**
 * An ARS as a number, so that tables can hold millions of them side by side.
 *
 * <p>The length is part of it: 2 and 3 digits followed by zeros are different regions.
 */
final class RegionCode {

    /** No region has it. */
    static final long NONE = 0;

    private static final long PER_LENGTH = 1_000_000_000_000L;

    private RegionCode() {}

    /**
     * The number of a key.
     *
     * @param ars 1 to 12 digits; anything else is no key, and gives {@link #NONE}
     */
    static long of(String ars) {
        int length = ars.length();
        if (length == 0 || length > 12) {
            return NONE;
        }
        long digits = 0;
        for (int i = 0; i < length; i++) {
            int digit = ars.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            digits = digits * 10 + digit;
        }
        return length * PER_LENGTH + digits;
    }
}
