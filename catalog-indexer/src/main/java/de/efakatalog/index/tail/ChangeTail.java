package de.efakatalog.index.tail;

import de.efakatalog.model.changelog.ChangeFeed;
import de.efakatalog.model.changelog.ChangesCommitted;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Follows the change log for all read models of this process, each on its own thread. */
@ApplicationScoped
public class ChangeTail {

    private final List<Follower> followers;
    private final List<Thread> threads;

    @Inject
    ChangeTail(Instance<ReadModel> models, ChangeFeed feed, TailSettings settings) {
        this(models.stream().toList(), feed, settings);
    }

    ChangeTail(List<ReadModel> models, ChangeFeed feed, TailSettings settings) {
        this.followers = models.stream().map(model -> new Follower(model, feed, settings)).toList();
        this.threads =
                followers.stream()
                        .map(
                                follower ->
                                        Thread.ofPlatform()
                                                .daemon()
                                                .name("tail-" + follower.model().name())
                                                .unstarted(follower))
                        .toList();
    }

    /** Starts to follow; once per process. */
    public void start() {
        threads.forEach(Thread::start);
    }

    void onCommit(@Observes ChangesCommitted committed) {
        followers.forEach(follower -> follower.announce(committed.position()));
    }

    /**
     * Has a read model built anew, while it goes on answering. The wish outlives a restart.
     *
     * @param model its name
     * @return false when it is never built anew on request
     */
    public boolean requestRebuild(String model) {
        return follower(model).requestRebuild();
    }

    /** How each read model stands. */
    public List<TailStatus> status() {
        return followers.stream().map(Follower::status).toList();
    }

    /**
     * How one read model stands.
     *
     * @param model its name
     */
    public TailStatus status(String model) {
        return follower(model).status();
    }

    /** Those that nothing follows the log for any more, in this process: it has to be replaced. */
    public List<String> died() {
        return followers.stream()
                .filter(Follower::hasDied)
                .map(follower -> follower.model().name())
                .toList();
    }

    /** Whether every read model answers from all that was in the log at its last look. */
    public boolean isCaughtUp() {
        return status().stream().allMatch(TailStatus::caughtUp);
    }

    /**
     * Waits until one read model has reached a position.
     *
     * @param model its name
     * @return false when the time was over first
     */
    public boolean await(String model, long position, Duration limit) throws InterruptedException {
        return follower(model).await(position, limit);
    }

    private Follower follower(String model) {
        return followers.stream()
                .filter(follower -> follower.model().name().equals(model))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no read model " + model));
    }

    /**
     * Waits until every read model has reached a position.
     *
     * @return false when the time was over first
     */
    public boolean awaitAll(long position, Duration limit) throws InterruptedException {
        return await(followers, position, limit);
    }

    /**
     * Waits until every read model of this process has reached a position; those outside may be out
     * of reach.
     *
     * @return false when the time was over first
     */
    public boolean awaitOwn(long position, Duration limit) throws InterruptedException {
        return await(
                followers.stream().filter(follower -> follower.model().isOwn()).toList(),
                position,
                limit);
    }

    private static boolean await(List<Follower> each, long position, Duration limit)
            throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        for (Follower follower : each) {
            if (!follower.await(position, Duration.ofNanos(end - System.nanoTime()))) {
                return false;
            }
        }
        return true;
    }

    /** On the shutdown event, which comes before the models are destroyed. */
    void stop(@Observes ShutdownEvent shutdown) throws InterruptedException {
        followers.forEach(Follower::stop);
        for (Thread thread : threads) {
            // a batch that is being applied is finished; afterwards the models may close
            thread.join(TimeUnit.SECONDS.toMillis(10));
        }
    }
}
