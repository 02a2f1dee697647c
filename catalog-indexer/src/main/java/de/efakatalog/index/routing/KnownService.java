package de.efakatalog.index.routing;

import de.efakatalog.model.responsibility.ResponsibilityRecord;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A service and who is responsible for it where; immutable.
 *
 * <p>Two arrays side by side, sorted by region: twelve bytes for each responsibility, found by
 * halving. A change copies the arrays of its service alone.
 */
final class KnownService {

    /** Nobody recorded it, and nobody is responsible for it. */
    static final KnownService NONE =
            new KnownService(false, new long[0], new ResponsibilityRecord[0]);

    private static final Comparator<ResponsibilityRecord> BY_REGION =
            Comparator.comparingLong(record -> RegionCode.of(record.region()));

    private final boolean recorded;
    private final long[] regions;
    private final ResponsibilityRecord[] records;

    private KnownService(boolean recorded, long[] regions, ResponsibilityRecord[] records) {
        this.recorded = recorded;
        this.regions = regions;
        this.records = records;
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
        int found = Arrays.binarySearch(regions, region);
        if (found < 0) {
            return List.of();
        }
        int first = found;
        while (first > 0 && regions[first - 1] == region) {
            first--;
        }
        int end = found + 1;
        while (end < regions.length && regions[end] == region) {
            end++;
        }
        return end - first == 1
                ? List.of(records[first])
                : Arrays.asList(records).subList(first, end);
    }

    KnownService recorded(boolean isRecorded) {
        return new KnownService(isRecorded, regions, records);
    }

    /**
     * With other responsibilities.
     *
     * @param removed versions that are no longer valid, compared by identity
     * @param added versions that are
     */
    KnownService with(Set<ResponsibilityRecord> removed, Collection<ResponsibilityRecord> added) {
        ResponsibilityRecord[] next =
                Stream.concat(
                                Arrays.stream(records).filter(known -> !removed.contains(known)),
                                added.stream())
                        .toArray(ResponsibilityRecord[]::new);
        // nearly sorted already, which this sort makes use of
        Arrays.sort(next, BY_REGION);
        long[] nextRegions = new long[next.length];
        Arrays.setAll(nextRegions, i -> RegionCode.of(next[i].region()));
        return new KnownService(recorded, nextRegions, next);
    }
}
