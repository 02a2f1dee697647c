package de.efakatalog.index.tail;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** What a follower and those who wait for it tell each other. */
final class FollowerSignals {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private final Condition moved = lock.newCondition();

    /** Whether somebody asked for a look since the last rest; good for one, so that none spins. */
    private volatile boolean lookWanted;

    boolean isLookWanted() {
        return lookWanted;
    }

    /** The wish for a look is being fulfilled. */
    void lookBegins() {
        lookWanted = false;
    }

    /** Ends the follower's rest. */
    void wake() {
        lock.lock();
        try {
            lookWanted = true;
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Lets those who wait look how far it has come. */
    void moved() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for a condition, after one wish for a look: what somebody waits for need not exist, so
     * it is no news of the log.
     *
     * @return false when the time was over or the following ended first
     */
    boolean await(BooleanSupplier reached, BooleanSupplier ended, Duration limit)
            throws InterruptedException {
        long nanos = limit.toNanos();
        lock.lockInterruptibly();
        try {
            wake();
            while (!reached.getAsBoolean()) {
                if (nanos <= 0 || ended.getAsBoolean()) {
                    return false;
                }
                nanos = moved.awaitNanos(nanos);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Rests until somebody wants a look, or for so long. */
    void rest(long longest, BooleanSupplier stopped) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = longest;
            while (!lookWanted && !stopped.getAsBoolean() && nanos > 0) {
                nanos = woken.awaitNanos(nanos);
            }
            lookWanted = false;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for so long, whoever wants a look. */
    void pause(Duration length, BooleanSupplier stopped) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = length.toNanos();
            while (nanos > 0 && !stopped.getAsBoolean()) {
                nanos = woken.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }
}
