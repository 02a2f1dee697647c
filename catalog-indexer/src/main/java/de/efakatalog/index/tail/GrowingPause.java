package de.efakatalog.index.tail;

import java.time.Duration;

/**
 * When to try again what has failed: after a pause that doubles with each failure, up to a minute.
 * Used by one thread.
 */
final class GrowingPause {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final long first;
    private long pause;
    private long failedAt;

    /**
     * @param first the pause after the first failure
     */
    GrowingPause(Duration first) {
        this.first = first.toNanos();
    }

    void failed() {
        pause = pause == 0 ? first : Math.max(pause, Math.min(2 * pause, LONGEST.toNanos()));
        failedAt = System.nanoTime();
    }

    void succeeded() {
        pause = 0;
    }

    /** Whether it failed the last time. */
    boolean hasFailed() {
        return pause != 0;
    }

    /** How long it is not to be tried yet; 0 when it may be tried now. */
    long nanosLeft() {
        return pause == 0 ? 0 : Math.max(0, failedAt + pause - System.nanoTime());
    }
}
