package de.efakatalog.model.identity.account;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets few do something at a time, a few more wait for a short while, and sends all others away at
 * once: whoever asks holds a thread, and a flood must not hold all of them.
 */
final class FewAtATime {

    private final Semaphore places;
    private final Semaphore threads;
    private final Duration patience;

    /**
     * @param atATime how many work, at least 1
     * @param waiting how many more may wait
     * @param patience how long each of them waits at most
     */
    FewAtATime(int atATime, int waiting, Duration patience) {
        this.places = new Semaphore(atATime, true);
        this.threads = new Semaphore(atATime + waiting);
        this.patience = patience;
    }

    /**
     * Does the work.
     *
     * @throws BusyException when there was no place in time; nothing was done
     */
    <T> T run(Supplier<T> work) {
        if (!threads.tryAcquire()) {
            throw new BusyException();
        }
        try {
            return inPlace(work);
        } finally {
            threads.release();
        }
    }

    private <T> T inPlace(Supplier<T> work) {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
