package de.efakatalog.index.tail;

import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.ChangeFeed;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Keeps one read model in step with the change log, on a thread of its own. */
final class Follower implements Runnable {

    private static final Logger LOG = Logger.getLogger(Follower.class);

    private final ReadModel model;
    private final ChangeFeed feed;
    private final TailSettings settings;

    private final FollowerSignals signals = new FollowerSignals();
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
        raiseKnownHead(position);
        signals.wake();
    }

    /**
     * Waits until the model has reached a position.
     *
     * @return false when the time was over or the following ended first
     */
    boolean await(long position, Duration limit) throws InterruptedException {
        return signals.await(
                () -> opened && model.position() >= position, () -> stopped || ended, limit);
    }

    /**
     * Asks for a new build.
     *
     * @return false when the model is never built anew on request
     */
    boolean requestRebuild() {
        boolean accepted = model.requestRebuild();
        signals.wake();
        return accepted;
    }

    void stop() {
        stopped = true;
        signals.wake();
        signals.moved();
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
                signals.moved();
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
            signals.pause(settings.retry(), () -> stopped);
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
        signals.moved();
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
        signals.moved();
        LOG.infof("%s: answers from a new generation at %d", model.name(), model.position());
    }

    private void followMeanwhile(MeanwhileFollowing meanwhile) {
        if (meanwhile.isDue(signals.isLookWanted())) {
            signals.lookBegins();
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
        signals.moved();
        return true;
    }

    private synchronized void raiseKnownHead(long head) {
        knownHead = Math.max(knownHead, head);
    }

    private void rest() throws InterruptedException {
        long nanos = settings.interval().toNanos();
        signals.rest(
                building.hasFailed() ? Math.min(nanos, building.nanosLeft()) : nanos,
                () -> stopped);
    }
}
