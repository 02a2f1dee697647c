package de.efakatalog.index.routing;

/**
 * An ARS as a number, so that tables can hold millions of them side by side.
 *
 * <p>The length is part of it, for 2 and 3 digits followed by zeros are different regions: each
 * digit counts one more than it says, so that "0" is 1, "9" is 10 and "00" is 11.
 */
final class RegionCode {

    /** No region has it. */
    static final long NONE = 0;

    /** Every code fits into so many bits: the largest is 1,111,111,111,110. */
    static final int BITS = 41;

    private RegionCode() {}

    /**
     * The number of a key.
     *
     * @param ars 1 to 12 digits; anything else is no key, and gives {@link #NONE}
     */
    static long of(String ars) {
        int length = ars.length();
        if (length > 12) {
            return NONE;
        }
        long code = 0;
        for (int i = 0; i < length; i++) {
            int digit = ars.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            code = code * 10 + digit + 1;
        }
        return code;
    }
}
