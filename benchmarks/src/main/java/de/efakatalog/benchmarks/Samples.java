package de.efakatalog.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** Durations of the same thing, measured several times in one run. */
final class Samples {

    private final List<Long> nanos = new ArrayList<>();

    /** Adds one measurement in nanoseconds. */
    void add(long duration) {
        nanos.add(duration);
    }

    /** The shortest, in nanoseconds. */
    long min() {
        return sorted().get(0);
    }

    /** The middle one; of an even number the mean of the two in the middle, in nanoseconds. */
    long median() {
        List<Long> sorted = sorted();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** The longest, in nanoseconds. */
    long max() {
        return sorted().get(nanos.size() - 1);
    }

    /** How many there are. */
    int count() {
        return nanos.size();
    }

    private List<Long> sorted() {
        if (nanos.isEmpty()) {
            throw new IllegalStateException("Nothing was measured");
        }
        return nanos.stream().sorted().toList();
    }
}
