package de.efakatalog.api.writing;

import de.efakatalog.api.problem.ProblemException;
import de.efakatalog.api.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets requests with the same key wait for each other before they take a connection: a thousand of
 * them must not keep everybody else from the database.
 */
@ApplicationScoped
class KeyQueues {

    /** Longer than any write that a door offers; imports have doors of their own. */
    private static final long LONGEST_SECONDS = 30;

    /**
     * How many requests may wait, whatever their keys: each holds a worker thread, and there are
     * 200 of them or more (quarkus.thread-pool.max-threads). The other half goes on serving
     * everybody else.
     */
    static final int MOST_WAITING = 100;

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final ConcurrentMap<String, Turn> turns = new ConcurrentHashMap<>();
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    private static final class Turn {

        private final ReentrantLock lock = new ReentrantLock(true);
        // changed under the map's lock of the key
        private int users;
    }

    /**
     * Does the work once nobody else does any under this key.
     *
     * @throws ProblemException when that takes too long, or when too many wait already
     */
    <T> T inTurn(String key, Supplier<T> work) {
        Turn turn =
                turns.compute(
                        key, (same, present) -> joined(present == null ? new Turn() : present));
        try {
            if (!taken(turn.lock)) {
                throw new ProblemException(
                        ProblemType.CONFLICT,
                        "The first request with this Idempotency-Key is still being worked on: repeat it later.");
            }
            try {
                return work.get();
            } finally {
                turn.lock.unlock();
            }
        } finally {
            turns.compute(key, (same, present) -> present == null ? null : left(present));
        }
    }

    private static Turn joined(Turn turn) {
        turn.users++;
        return turn;
    }

    @SuppressWarnings("NullAway") // null takes the key out of the map
    private static Turn left(Turn turn) {
        turn.users--;
        return turn.users == 0 ? null : turn;
    }

    private boolean taken(ReentrantLock lock) {
        // may overtake those who wait: whoever comes second has nothing left but to read the answer
        if (lock.tryLock()) {
            return true;
        }
        if (!waiting.tryAcquire()) {
            throw ProblemException.temporary(
                    ProblemType.BUSY,
                    "Too many requests wait for others with the same Idempotency-Key. Nothing was done: repeat it.",
                    RETRY);
        }
        try {
            return lock.tryLock(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.release();
        }
    }

    /** How many requests wait; for tests. */
    int waiting() {
        return MOST_WAITING - waiting.availablePermits();
    }

    /** Under how many keys there is work; for tests. */
    int size() {
        return turns.size();
    }
}
