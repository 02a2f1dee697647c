package de.efakatalog.index.search.elastic;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Clears away the indices that nobody needs any more, on a thread of its own: removing may take
 * long, and the renewal of the lease must not wait for it.
 */
final class IndexSweep {

    private static final Logger LOG = Logger.getLogger(IndexSweep.class);

    /** A question that was begun before the alias moved may still be at the index before. */
    private static final long NANOS_KEPT = TimeUnit.SECONDS.toNanos(30);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /** An index that has answered until then. */
    private record Replaced(String index, long at) {}

    private final ElasticIndices indices;
    private final WriterLease lease;
    private final Duration keepUnused;
    private final Queue<Replaced> replaced = new ArrayDeque<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    private boolean building;

    /**
     * @param lease only who holds it clears away
     * @param keepUnused how long other generations stay when nobody writes to them
     */
    IndexSweep(ElasticIndices indices, WriterLease lease, Duration keepUnused) {
        this.indices = indices;
        this.lease = lease;
        this.keepUnused = keepUnused;
        long pause = Math.min(LONGEST_PAUSE.toMillis(), keepUnused.toMillis() / 3);
        this.thread =
                Thread.ofPlatform().daemon().name("search-sweep").unstarted(() -> keep(pause));
    }

    /** Begins; not before, an instance that only asks never does. */
    void start() {
        thread.start();
    }

    private void keep(long everyMillis) {
        try {
            while (!closing.await(Math.max(1, everyMillis), TimeUnit.MILLISECONDS)) {
                sweep();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From now on nothing is cleared away behind the back of the one who builds. */
    synchronized void buildingBegins() {
        building = true;
        replaced.clear();
    }

    /** Ends that. */
    synchronized void buildingEnds() {
        building = false;
    }

    /** Removes an index when no question can be at it any more. */
    synchronized void removeLater(String index) {
        replaced.add(new Replaced(index, System.nanoTime()));
    }

    private void sweep() {
        try {
            if (lease.isHeld()) {
                removeReplaced();
                removeUnused();
            }
        } catch (IOException | RuntimeException e) {
            LOG.debugf(e, "Old search indices could not be removed; trying again");
        }
    }

    private synchronized void removeReplaced() throws IOException {
        if (building) {
            return;
        }
        Replaced next = replaced.peek();
        while (next != null && System.nanoTime() - next.at() > NANOS_KEPT) {
            indices.remove(next.index());
            replaced.remove();
            next = replaced.peek();
        }
        for (String index : indices.leftovers()) {
            // of an instance that was killed before it could
            if (replaced.stream().noneMatch(each -> each.index().equals(index))) {
                removeLater(index);
            }
        }
    }

    private void removeUnused() throws IOException {
        for (String other : indices.otherGenerations()) {
            Duration silence = lease.silenceOf(other);
            if (silence.compareTo(keepUnused) >= 0
                    || (silence.toNanos() > NANOS_KEPT && isOutdated(other))) {
                LOG.infof("Removing the search indices of generation %s, which nobody uses", other);
                indices.removeGeneration(other);
                lease.forget(other);
            }
        }
    }

    /** One that was written by another version than its own would be built anew in any case. */
    private boolean isOutdated(String other) throws IOException {
        return indices.of(other).marks().map(IndexMarks::outdated).orElse(false);
    }

    /** Ends it; what is being removed is not waited for. */
    void close() {
        closing.countDown();
    }
}
