package de.efakatalog.index.search.rank;

/**
 * Some of the numbers below a limit, and which of them each is: as bits, few enough to stay near
 * the processor while thousands of numbers are looked up. First numbers are marked, then the set is
 * closed and asked. For one thread.
 */
final class MarkedNumbers {

    private final int limit;
    private final long[] bits;

    /** How many are marked before each piece of 64 numbers. */
    private final int[] before;

    /**
     * @param limit all numbers are smaller; larger ones are never marked
     */
    MarkedNumbers(int limit) {
        this.limit = limit;
        this.bits = new long[(limit + Long.SIZE - 1) / Long.SIZE];
        this.before = new int[bits.length];
    }

    /** All numbers are smaller; of others nothing is known. */
    int limit() {
        return limit;
    }

    /** Marks a number, from 0; once or several times. */
    void mark(int number) {
        if (number < limit) {
            // a shift of a long takes the last six bits
            bits[number / Long.SIZE] |= 1L << number;
        }
    }

    /**
     * From now on it is asked.
     *
     * @return how many numbers are marked
     */
    int close() {
        int sum = 0;
        for (int i = 0; i < bits.length; i++) {
            before[i] = sum;
            sum += Long.bitCount(bits[i]);
        }
        return sum;
    }

    /** The place of a number below the limit among those that are marked; -1 when it is not. */
    int place(int number) {
        long piece = bits[number / Long.SIZE];
        long bit = 1L << number;
        return (piece & bit) == 0
                ? -1
                : before[number / Long.SIZE] + Long.bitCount(piece & (bit - 1));
    }

    /** All that are marked, ascending. */
    int[] all() {
        int[] all = new int[close()];
        int at = 0;
        for (int i = 0; i < bits.length; i++) {
            for (long left = bits[i]; left != 0; left &= left - 1) {
                all[at++] = i * Long.SIZE + Long.numberOfTrailingZeros(left);
            }
        }
        return all;
    }
}
