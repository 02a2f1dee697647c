package de.efakatalog.index.routing;

/**
 * Where each region begins in an array of regions; immutable.
 *
 * <p>An open-addressed table of positions, at most two thirds full. Halving would find a place as
 * well, but jumps through memory that is in no cache: with a million responsibilities that is most
 * of what a question costs.
 */
final class RegionSlots {

    /** A region is in none of the slots. */
    static final int NOWHERE = -1;

    /** Spreads neighbouring keys (Knuth, multiplicative hashing by the golden ratio). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int UPPER_BITS = 40;

    private final int[] slots;
    private final int mask;

    private RegionSlots(int size) {
        this.slots = new int[size];
        this.mask = size - 1;
    }

    /** For an array in which equal regions lie side by side. */
    static RegionSlots of(long[] regions) {
        RegionSlots slots =
                new RegionSlots(Integer.highestOneBit(Math.max(1, regions.length * 3 / 2)) * 2);
        for (int i = 0; i < regions.length; i++) {
            if (i == 0 || regions[i] != regions[i - 1]) {
                slots.put(regions[i], i);
            }
        }
        return slots;
    }

    private void put(long region, int position) {
        int slot = slotOf(region);
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = position + 1;
    }

    /** The first position of a region in the same array; {@link #NOWHERE} when it is not there. */
    int first(long region, long[] regions) {
        int slot = slotOf(region);
        while (slots[slot] != 0) {
            int position = slots[slot] - 1;
            if (regions[position] == region) {
                return position;
            }
            slot = (slot + 1) & mask;
        }
        return NOWHERE;
    }

    private int slotOf(long region) {
        return (int) ((region * SPREAD) >>> UPPER_BITS) & mask;
    }
}
