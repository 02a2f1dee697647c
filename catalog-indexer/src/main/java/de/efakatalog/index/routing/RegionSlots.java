package de.efakatalog.index.routing;

/**
 * Where each region begins in an array of records: an open-addressed table, at most two thirds
 * full, that is nothing but an array of numbers.
 *
 * <p>A number holds the {@link RegionCode}, where its records begin and whether there are several.
 * With a million responsibilities a question costs what it fetches from memory that is in no cache,
 * so one number says it all, and there is no object around the array.
 */
final class RegionSlots {

    /** A region is in none of the slots. */
    static final long NOWHERE = 0;

    private static final int POSITION_BITS = Long.SIZE - 1 - RegionCode.BITS;
    private static final long SEVERAL = 1L << POSITION_BITS;
    private static final int LARGEST = 1 << POSITION_BITS;

    /** Spreads neighbouring keys (Knuth, multiplicative hashing by the golden ratio). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int UPPER_BITS = 40;

    private RegionSlots() {}

    /**
     * The slots for an array in which equal regions lie side by side.
     *
     * @throws IllegalStateException when it is longer than 4,194,304
     */
    static long[] of(long[] regions) {
        if (regions.length > LARGEST) {
            throw new IllegalStateException(
                    "%,d responsibilities of one service; the table has room for %,d"
                            .formatted(regions.length, LARGEST));
        }
        long[] slots = new long[Integer.highestOneBit(Math.max(1, regions.length * 3 / 2)) * 2];
        for (int i = 0; i < regions.length; i++) {
            // what has no code is no region: nobody asks for it
            if (regions[i] != RegionCode.NONE && (i == 0 || regions[i] != regions[i - 1])) {
                boolean several = i + 1 < regions.length && regions[i] == regions[i + 1];
                put(slots, regions[i] << (POSITION_BITS + 1) | (several ? SEVERAL : 0) | i);
            }
        }
        return slots;
    }

    private static void put(long[] slots, long entry) {
        int slot = slotOf(code(entry), slots);
        while (slots[slot] != NOWHERE) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = entry;
    }

    /** What the slots say of a region: {@link #NOWHERE} when it is not there. */
    static long find(long[] slots, long region) {
        int slot = slotOf(region, slots);
        while (true) {
            long entry = slots[slot];
            if (entry == NOWHERE || code(entry) == region) {
                return entry;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
    }

    /** The first position of the region that was found. */
    static int position(long found) {
        return (int) found & (LARGEST - 1);
    }

    /** Whether the region that was found has more than one. */
    static boolean hasSeveral(long found) {
        return (found & SEVERAL) != 0;
    }

    /** The array that the slots were made of. */
    static long[] regions(long[] slots, int size) {
        long[] regions = new long[size];
        for (long entry : slots) {
            if (entry != NOWHERE) {
                regions[position(entry)] = code(entry);
            }
        }
        // the first of each region is set; those without a code come before all others
        for (int i = 1; i < size; i++) {
            if (regions[i] == RegionCode.NONE) {
                regions[i] = regions[i - 1];
            }
        }
        return regions;
    }

    private static long code(long entry) {
        return entry >>> (POSITION_BITS + 1);
    }

    private static int slotOf(long region, long[] slots) {
        return (int) ((region * SPREAD) >>> UPPER_BITS) & (slots.length - 1);
    }
}
