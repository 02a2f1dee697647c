package de.efakatalog.index.routing;

import de.efakatalog.model.responsibility.ResponsibilityRecord;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A service and who is responsible for it where; immutable.
 *
 * <p>The records in one array, sorted by region, and {@link RegionSlots} that say where each region
 * begins: some twenty bytes for each responsibility. A change copies the arrays of its service
 * alone.
 */
final class KnownService {

    private static final long[] NO_SLOTS = RegionSlots.of(new long[0]);

    private final String key;
    private final boolean recorded;
    private final long[] slots;
    private final ResponsibilityRecord[] records;

    private KnownService(
            String key, boolean recorded, long[] slots, ResponsibilityRecord[] records) {
        this.key = key;
        this.recorded = recorded;
        this.slots = slots;
        this.records = records;
    }

    /** Nobody recorded it, and nobody is responsible for it. */
    static KnownService none(String key) {
        return new KnownService(key, false, NO_SLOTS, new ResponsibilityRecord[0]);
    }

    String key() {
        return key;
    }

    /** Whether the service itself is in the registry; responsibilities may come before it. */
    boolean isRecorded() {
        return recorded;
    }

    boolean isNone() {
        return !recorded && records.length == 0;
    }

    boolean hasResponsibilities() {
        return records.length > 0;
    }

    /** All that are recorded for exactly this region, valid or not, in no order. */
    List<ResponsibilityRecord> at(long region) {
        long found = RegionSlots.find(slots, region);
        if (found == RegionSlots.NOWHERE) {
            return List.of();
        }
        int first = RegionSlots.position(found);
        if (!RegionSlots.hasSeveral(found)) {
            return List.of(records[first]);
        }
        int end = first + 1;
        while (end < records.length && records[end].region().equals(records[first].region())) {
            end++;
        }
        return Arrays.asList(records).subList(first, end);
    }

    KnownService recorded(boolean isRecorded) {
        return new KnownService(key, isRecorded, slots, records);
    }

    /**
     * With other responsibilities.
     *
     * @param removed versions that are no longer valid, compared by identity
     * @param added versions that are
     */
    KnownService with(Set<ResponsibilityRecord> removed, Collection<ResponsibilityRecord> added) {
        List<Placed> news = added.stream().map(Placed::of).sorted().toList();
        int size = records.length - count(removed) + news.size();
        long[] regions = RegionSlots.regions(slots, records.length);
        long[] nextRegions = new long[size];
        ResponsibilityRecord[] nextRecords = new ResponsibilityRecord[size];
        int old = 0;
        int fresh = 0;
        for (int i = 0; i < size; i++) {
            while (old < records.length && removed.contains(records[old])) {
                old++;
            }
            boolean takeOld =
                    fresh == news.size()
                            || (old < records.length && regions[old] <= news.get(fresh).region());
            nextRegions[i] = takeOld ? regions[old] : news.get(fresh).region();
            nextRecords[i] = takeOld ? records[old++] : news.get(fresh++).record();
        }
        return new KnownService(key, recorded, RegionSlots.of(nextRegions), nextRecords);
    }

    private int count(Set<ResponsibilityRecord> removed) {
        int count = 0;
        for (ResponsibilityRecord record : records) {
            if (removed.contains(record)) {
                count++;
            }
        }
        return count;
    }

    private record Placed(long region, ResponsibilityRecord record) implements Comparable<Placed> {

        static Placed of(ResponsibilityRecord record) {
            return new Placed(RegionCode.of(record.region()), record);
        }

        @Override
        public int compareTo(Placed other) {
            return Long.compare(region, other.region);
        }
    }
}
