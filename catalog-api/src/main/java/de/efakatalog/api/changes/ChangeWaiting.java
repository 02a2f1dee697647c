package de.efakatalog.api.changes;

import de.efakatalog.api.http.HttpSettings;
import de.efakatalog.model.changelog.ChangeFeed;
import de.efakatalog.model.changelog.ChangePage;
import de.efakatalog.model.changelog.ChangesCommitted;
import de.efakatalog.model.changelog.RecordKind;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Reads the public feed, and waits for a while when there is nothing new. */
@ApplicationScoped
class ChangeWaiting {

    /** Commits of other instances are not announced here: look again this often. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final ChangeFeed feed;
    private final Semaphore waiting;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition committed = lock.newCondition();
    private long commits;
    private boolean closing;

    ChangeWaiting(ChangeFeed feed, HttpSettings settings) {
        this.feed = feed;
        this.waiting = new Semaphore(settings.waitingReaders());
    }

    void onCommit(@Observes ChangesCommitted event) {
        wake(false);
    }

    void onShutdown(@Observes ShutdownEvent event) {
        wake(true);
    }

    private void wake(boolean shutdown) {
        lock.lock();
        try {
            commits++;
            closing |= shutdown;
            committed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Entries after a position; when there are none, waits for the next commit.
     *
     * @param limit how many at most
     * @param patience how long to wait; not at all when too many others are waiting already
     */
    ChangePage after(long after, int limit, Duration patience) {
        ChangePage page = read(after, limit);
        if (!page.changes().isEmpty() || patience.isZero() || !waiting.tryAcquire()) {
            return page;
        }
        try {
            long end = System.nanoTime() + patience.toNanos();
            long seen = seenCommits();
            while (page.changes().isEmpty() && awaitCommit(seen, end)) {
                seen = seenCommits();
                page = read(after, limit);
            }
            return page;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return page;
        } finally {
            waiting.release();
        }
    }

    private ChangePage read(long after, int limit) {
        return feed.after(after, limit, RecordKind.publicKinds());
    }

    private long seenCommits() {
        lock.lock();
        try {
            return commits;
        } finally {
            lock.unlock();
        }
    }

    /** Whether it is worth looking again; false once the time is over. */
    private boolean awaitCommit(long seen, long end) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = Math.min(end - System.nanoTime(), LOOK_AGAIN.toNanos());
            while (commits == seen && nanos > 0) {
                nanos = committed.awaitNanos(nanos);
            }
            return !closing && end - System.nanoTime() > 0;
        } finally {
            lock.unlock();
        }
    }
}
