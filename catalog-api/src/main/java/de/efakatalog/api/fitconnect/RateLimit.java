package de.efakatalog.api.fitconnect;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts requests in fixed windows, one per client. A window begins with the client's first request
 * and is forgotten when it ends, and with it the address.
 */
final class RateLimit {

    /** Beyond that many clients at a time some are forgotten early: memory stays bounded. */
    private static final int MAX_CLIENTS = 100_000;

    private static final long MILLIS_PER_SECOND = 1000;

    private final int requests;
    private final Clock clock;
    private final Duration length;
    private final Cache<ClientNetwork, Window> windows;

    /**
     * @param requests in one window, at least 1
     * @param length of a window, positive
     * @param clock tells when it ends
     */
    RateLimit(int requests, Duration length, Clock clock) {
        if (requests < 1 || length.toMillis() < 1) {
            throw new IllegalArgumentException(
                    "A rate limit needs at least one request in a window of at least a millisecond;"
                            + " catalog.routing.rate-limit says %d in %s."
                                    .formatted(requests, length));
        }
        this.requests = requests;
        this.length = length;
        this.clock = clock;
        this.windows =
                Caffeine.newBuilder()
                        .maximumSize(MAX_CLIENTS)
                        .expireAfterWrite(length)
                        .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                        .build();
    }

    /**
     * What a client may still do.
     *
     * @param granted whether this request was within the limit
     * @param limit requests in a window
     * @param remaining requests left in this window, from 0
     * @param reset full seconds until the window ends, rounded up
     */
    record Allowance(boolean granted, int limit, int remaining, long reset) {}

    /** Counts one request of a client. */
    Allowance take(ClientNetwork client) {
        long now = clock.millis();
        Window window = windows.get(client, any -> new Window(now + length.toMillis()));
        int taken = window.take(requests);
        return new Allowance(
                taken <= requests,
                requests,
                Math.max(0, requests - taken),
                Math.max(0, Math.ceilDiv(window.end - now, MILLIS_PER_SECOND)));
    }

    /** The requests of one client until an instant. */
    private static final class Window {

        private final long end;
        private final AtomicInteger taken = new AtomicInteger();

        /**
         * @param end milliseconds since the epoch
         */
        private Window(long end) {
            this.end = end;
        }

        /** Which request this is, from 1; one beyond the limit for all that are refused. */
        private int take(int limit) {
            return taken.get() > limit ? limit + 1 : taken.incrementAndGet();
        }
    }
}
