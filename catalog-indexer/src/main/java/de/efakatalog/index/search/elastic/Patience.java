package de.efakatalog.index.search.elastic;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long one request waits for a cluster that has no room for it: longer from time to time, as
 * others wait as well, and not for ever, as somebody has to be told.
 */
final class Patience {

    private static final Duration FIRST = Duration.ofMillis(250);

    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** All pauses of a request together; less than its answer may take (60 s by default). */
    static final Duration WHOLE = Duration.ofSeconds(20);

    private final Pause pause;
    private Duration next = FIRST;
    private Duration left = WHOLE;

    /** Waits. */
    interface Pause {

        void take(Duration length) throws InterruptedException;
    }

    /** That of one request. */
    Patience(Pause pause) {
        this.pause = pause;
    }

    /**
     * Waits until it is worth another attempt.
     *
     * @param wished how long the cluster asks to wait; null when it does not say
     * @return false, at once, when that would be too long
     */
    boolean again(@Nullable Duration wished) throws IOException {
        Duration length = wished == null || wished.compareTo(next) < 0 ? next : wished;
        if (length.compareTo(left) > 0) {
            return false;
        }
        try {
            pause.take(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted =
                    new InterruptedIOException("Interrupted while Elasticsearch had no room");
            interrupted.initCause(e);
            throw interrupted;
        }
        left = left.minus(length);
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return true;
    }
}
