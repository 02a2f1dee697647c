package de.efakatalog.api.writing;

import de.efakatalog.api.problem.ProblemException;
import de.efakatalog.api.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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

    private final ConcurrentMap<String, Turn> turns = new ConcurrentHashMap<>();

    private static final class Turn {

        private final ReentrantLock lock = new ReentrantLock(true);
        // changed under the map's lock of the key
        private int users;
    }

    /**
     * Does the work once nobody else does any under this key.
     *
     * @throws ProblemException when that takes too long
     */
    <T> T inTurn(String key, Supplier<T> work) {
        Turn turn =
                turns.compute(
                        key, (same, waiting) -> joined(waiting == null ? new Turn() : waiting));
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
            turns.compute(key, (same, waiting) -> waiting == null ? null : left(waiting));
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

    private static boolean taken(ReentrantLock lock) {
        try {
            return lock.tryLock(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Under how many keys there is work; for tests. */
    int size() {
        return turns.size();
    }
}
