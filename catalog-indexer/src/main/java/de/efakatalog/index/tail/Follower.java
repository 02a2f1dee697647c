package de.efakatalog.index.tail;

import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.ChangeFeed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps one read model in step with the change log, on a thread of its own. */
final class Follower implements Runnable {

    private static final Logger LOG = Logger.getLogger(Follower.class);

    private final ReadModel model;
    private final ChangeFeed feed;
    private final TailSettings settings;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private final Condition moved = lock.newCondition();

    /** Whether somebody asked for a look since the last rest; good for one, so that none spins. */
    private volatile boolean lookWanted;

    private volatile long knownHead;
    private volatile boolean opened;
    private volatile boolean failing;
    private volatile boolean stopped;
    private volatile boolean ended;
    private volatile @Nullable RebuildProgress progress;
    private final GrowingPause building;

    Follower(ReadModel model, ChangeFeed feed, TailSettings settings) {
        this.model = model;
        this.feed = feed;
        this.settings = settings;
        this.building = new GrowingPause(settings.retry());
    }

    ReadModel model() {
        return model;
    }

    /** How it stands. */
    TailStatus status() {
        if (!opened) {
            return TailStatus.notOpened(model.name(), progress);
        }
        long position = model.position();
        long lag = Math.max(0, knownHead - position);
        return new TailStatus(
                model.name(),
                true,
                position,
                lag,
                !failing && lag == 0 && model.isThere(),
                model.isOutdated(),
                progress);
    }

    /** Whether its thread has ended although nobody stopped it: only a new process helps. */
    boolean hasDied() {
        return ended;
    }

    /** Says that entries up to this position are committed, so that the next look is now. */
    void announce(long position) {
        lock.lock();
        try {
            knownHead = Math.max(knownHead, position);
            wake();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits until the model has reached a position.
     *
     * @return false when the time was over or the following ended first
     */
    boolean await(long position, Duration limit) throws InterruptedException {
        long nanos = limit.toNanos();
        lock.lockInterruptibly();
        try {
            // what somebody waits for need not exist: it is a reason to look, no news of the log
            wake();
            while (!opened || model.position() < position) {
                if (nanos <= 0 || stopped || ended) {
                    return false;
                }
                nanos = moved.awaitNanos(nanos);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Asks for a new build.
     *
     * @return false when the model is never built anew on request
     */
    boolean requestRebuild() {
        boolean accepted = model.requestRebuild();
        lock.lock();
        try {
            wake();
        } finally {
            lock.unlock();
        }
        return accepted;
    }

    void stop() {
        lock.lock();
        try {
            stopped = true;
            wake();
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        lookWanted = true;
        woken.signalAll();
    }

    @Override
    public void run() {
        try {
            while (!stopped) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            // an Error ends the thread: then the model falls behind, and must not say otherwise
            if (!stopped) {
                failing = true;
                ended = true;
                signalMoved();
            }
        }
    }

    private void look() throws InterruptedException {
        try {
            // a model that others could delete may have lost all that it had
            if (!opened || model.position() == ReadModel.NOTHING) {
                open();
            }
            replaceIfDue();
            boolean news = follow();
            failing = false;
            if (!news) {
                model.verify();
                rest();
            }
        } catch (RebuildStoppedException e) {
            LOG.debugf("%s: a build was given up, as the application ends", model.name());
        } catch (RuntimeException e) {
            // one exception must not end the following: the model keeps its state and goes on later
            if (failing) {
                LOG.warnf("%s: still failing, %s", model.name(), e.getMessage());
            } else {
                LOG.errorf(e, "%s: following the change log failed, trying again", model.name());
            }
            failing = true;
            pause(settings.retry());
        }
    }

    /** Whatever becomes of it: the former one goes on answering and following. */
    private void replaceIfDue() {
        if (!model.isOutdated() || building.nanosLeft() > 0) {
            return;
        }
        try {
            if (model.mayRebuild()) {
                replace();
            }
            building.succeeded();
        } catch (RebuildStoppedException e) {
            throw e;
        } catch (RuntimeException e) {
            building.failed();
            LOG.warnf(e, "%s: a new one could not be built, trying again", model.name());
        }
    }

    private void open() {
        long survived = model.open(feed.logId());
        long head = feed.head();
        if (survived == ReadModel.NOTHING || survived > head) {
            rebuild();
        }
        raiseKnownHead(head);
        opened = true;
        signalMoved();
        LOG.infof("%s: opened at position %d of %d", model.name(), model.position(), head);
    }

    private void rebuild() {
        // counted exactly it would take as long as reading it
        LongSupplier atMost = feed::head;
        try {
            new FollowedRebuild(model, feed, atMost, settings.batch(), this::onRebuild).run();
        } finally {
            progress = null;
        }
    }

    /** Builds anew while the former one answers and follows. */
    private void replace() {
        LOG.infof(
                "%s: answers from the former generation, at position %d, while a new one is built",
                model.name(), model.position());
        MeanwhileFollowing meanwhile = new MeanwhileFollowing(model.name(), settings);
        try {
            new FollowedRebuild(
                            model,
                            feed,
                            feed::records,
                            settings.batch(),
                            come -> {
                                onRebuild(come);
                                followMeanwhile(meanwhile);
                            })
                    .run();
        } finally {
            progress = null;
        }
        signalMoved();
        LOG.infof("%s: answers from a new generation at %d", model.name(), model.position());
    }

    private void followMeanwhile(MeanwhileFollowing meanwhile) {
        if (meanwhile.isDue(lookWanted)) {
            lookWanted = false;
            meanwhile.look(this::follow);
        }
    }

    private void onRebuild(RebuildProgress come) {
        progress = come;
        if (stopped) {
            throw new RebuildStoppedException();
        }
    }

    /**
     * Reads and applies one batch.
     *
     * @return whether there was anything to apply
     */
    private boolean follow() {
        List<Change> changes = feed.after(model.position(), settings.batch());
        if (changes.isEmpty()) {
            return false;
        }
        long last = changes.getLast().seq();
        long head = changes.size() < settings.batch() ? last : feed.head();
        raiseKnownHead(Math.max(last, head));
        model.apply(changes);
        signalMoved();
        return true;
    }

    private void raiseKnownHead(long head) {
        lock.lock();
        try {
            knownHead = Math.max(knownHead, head);
        } finally {
            lock.unlock();
        }
    }

    private void rest() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = settings.interval().toNanos();
            if (building.hasFailed()) {
                nanos = Math.min(nanos, building.nanosLeft());
            }
            while (!lookWanted && !stopped && nanos > 0) {
                nanos = woken.awaitNanos(nanos);
            }
            lookWanted = false;
        } finally {
            lock.unlock();
        }
    }

    private void signalMoved() {
        lock.lock();
        try {
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void pause(Duration length) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long nanos = length.toNanos();
            while (nanos > 0 && !stopped) {
                nanos = woken.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }
}
