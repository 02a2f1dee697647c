package de.efakatalog.index.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * This instance's part in writing: holds the lease once it has it, and clears away what nobody
 * needs any more, on a thread of its own.
 */
final class Writership {

    private static final Logger LOG = Logger.getLogger(Writership.class);

    /** A question that was begun before the alias moved may still be at the index before. */
    private static final long NANOS_KEPT = TimeUnit.SECONDS.toNanos(30);

    private static final Duration SWEEP = Duration.ofMinutes(1);

    /** What this instance has to do with the writing of a generation. */
    enum Part {
        /** Writes as soon as nobody else does, and clears away. */
        ALL,
        /** Writes, but the generation is that of another version, which may need what is there. */
        GUEST,
        /** Never writes: the operator has said so. */
        NONE
    }

    /** An index that has answered until then. */
    private record Replaced(String index, long at) {}

    private final ElasticIndices indices;
    private final WriterLease lease;
    private final Part part;
    private final Duration keepUnused;
    private final long patience;
    private final long sweepEvery;
    private final Queue<Replaced> replaced = new ArrayDeque<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    private long triedAt;
    private boolean tried;
    private boolean building;
    private volatile boolean outdated;
    private volatile @Nullable String failure;

    Writership(
            ElasticsearchClient client,
            ElasticSettings settings,
            ElasticIndices indices,
            String self,
            Part part) {
        this.indices = indices;
        this.part = part;
        this.lease =
                new WriterLease(
                        client,
                        settings.indexPrefix() + "-writers",
                        settings.replicas(),
                        indices.generation(),
                        self,
                        settings.writerLease(),
                        System::nanoTime);
        this.keepUnused = settings.keepUnused();
        long third = settings.writerLease().toMillis() / 3;
        this.patience = TimeUnit.MILLISECONDS.toNanos(Math.min(250, third));
        this.sweepEvery = Math.min(SWEEP.toNanos(), keepUnused.toNanos() / 3);
        this.thread =
                Thread.ofPlatform()
                        .daemon()
                        .name("search-writership")
                        .start(() -> keep(Math.max(1, third)));
    }

    private void keep(long everyMillis) {
        long sweptAt = System.nanoTime();
        try {
            while (!closing.await(everyMillis, TimeUnit.MILLISECONDS)) {
                renew();
                if (part == Part.ALL && System.nanoTime() - sweptAt >= sweepEvery) {
                    sweptAt = System.nanoTime();
                    sweep();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes the lease if it is free. */
    boolean tryHold() throws IOException {
        return part != Part.NONE && lease.tryHold();
    }

    /** Whether this instance writes. */
    boolean isHeld() {
        return lease.isHeld();
    }

    /** How often the lease was taken or renewed: a reason to look at what it stands for. */
    long renewals() {
        return lease.renewals();
    }

    /** Whether the index that answers is to be replaced, as was seen when it was looked up last. */
    boolean isOutdated() {
        return outdated;
    }

    /** From now on nothing is cleared away behind the back of the one who builds. */
    synchronized void buildingBegins() {
        building = true;
        replaced.clear();
    }

    /**
     * Ends that.
     *
     * @param installed whether a new index answers
     */
    synchronized void buildingEnds(boolean installed) {
        building = false;
        if (installed) {
            outdated = false;
        }
    }

    /** Whether the lease is held; from time to time tries to get it. */
    synchronized boolean mayWrite() throws IOException {
        if (lease.isHeld()) {
            return true;
        }
        if (part == Part.NONE) {
            return false;
        }
        long now = System.nanoTime();
        if (tried && now - triedAt < patience) {
            return false;
        }
        tried = true;
        triedAt = now;
        return lease.tryHold();
    }

    /** Removes an index when no question can be at it any more. */
    synchronized void removeLater(String index) {
        replaced.add(new Replaced(index, System.nanoTime()));
    }

    /** Whether the cluster has answered the last time. */
    boolean isClusterThere() {
        return failure == null;
    }

    /** Also by those who do not write: so one of them is ready when the writer falls silent. */
    private void renew() {
        try {
            if (part == Part.NONE) {
                // only to know whether the cluster answers
                lease.look();
            } else {
                lease.tryHold();
            }
            if (part != Part.GUEST) {
                lookForMark();
            }
            if (failure != null) {
                LOG.info("Elasticsearch answers again");
            }
            failure = null;
        } catch (IOException | RuntimeException e) {
            // without a renewal the lease ends by itself
            if (failure == null) {
                LOG.warnf("Elasticsearch does not answer: %s", e);
            }
            failure = e.toString();
        }
    }

    /** Looks whether the index that answers is to be replaced; done now and then anyway. */
    synchronized void lookForMark() throws IOException {
        if (!building) {
            outdated = indices.marks().map(IndexMarks::outdated).orElse(false);
        }
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

    /** Gives the lease back. */
    void close() {
        closing.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(2));
            lease.release();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            // then it ends by itself
            LOG.debugf(e, "The lease of the search index's writer was not given back");
        }
    }
}
