package de.efakatalog.benchmarks.load;

import org.HdrHistogram.Histogram;

/**
 * What a round of load came to.
 *
 * @param nanos how long it lasted
 * @param latencies of each request in nanoseconds, from its first byte out to its last byte in
 */
public record LoadResult(long nanos, Histogram latencies) {

    private static final double NANOS_PER_SECOND = 1e9;

    /** Answers a second. */
    public double throughput() {
        return latencies.getTotalCount() * NANOS_PER_SECOND / nanos;
    }

    /**
     * The latency that so many requests did not exceed, in nanoseconds.
     *
     * @param percent from 0 to 100
     */
    public long percentile(double percent) {
        return latencies.getValueAtPercentile(percent);
    }
}
