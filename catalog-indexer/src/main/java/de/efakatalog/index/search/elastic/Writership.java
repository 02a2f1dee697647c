package de.efakatalog.index.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * This instance's part in writing: holds the lease once it has it, on a thread of its own, and
 * knows whether the index that answers is to be replaced.
 */
final class Writership {

    private static final Logger LOG = Logger.getLogger(Writership.class);

    /** What this instance has to do with the writing of a generation. */
    enum Part {
        /** Writes as soon as nobody else does, and clears away. */
        ALL,
        /** Writes, but the generation is that of another version, which may need what is there. */
        GUEST,
        /** Never writes: the operator has said so. */
        NONE
    }

    private final ElasticsearchClient client;
    private final ElasticIndices indices;
    private final WriterLease lease;
    private final IndexSweep sweep;
    private final Part part;
    private final long patience;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    private long triedAt;
    private boolean tried;
    private boolean building;
    private long builds;
    private volatile boolean outdated;
    private volatile @Nullable String failure;

    /**
     * @param clients of which that for leases is asked, as the lease has to be renewed in time
     */
    Writership(
            ElasticClients clients,
            ElasticSettings settings,
            ElasticIndices indices,
            String self,
            Part part) {
        this.client = clients.leases();
        this.indices = indices;
        this.part = part;
        this.lease =
                new WriterLease(
                        clients,
                        settings.indexPrefix() + "-writers",
                        settings.replicas(),
                        indices.generation(),
                        self,
                        settings.writerLease(),
                        System::nanoTime);
        this.sweep = new IndexSweep(indices, lease, settings.keepUnused());
        long third = settings.writerLease().toMillis() / 3;
        this.patience = TimeUnit.MILLISECONDS.toNanos(Math.min(250, third));
        this.thread =
                Thread.ofPlatform()
                        .daemon()
                        .name("search-writership")
                        .start(() -> keep(Math.max(1, third)));
        if (part == Part.ALL) {
            sweep.start();
        }
    }

    private void keep(long everyMillis) {
        try {
            while (!closing.await(everyMillis, TimeUnit.MILLISECONDS)) {
                renew();
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
    void buildingBegins() {
        synchronized (this) {
            building = true;
        }
        sweep.buildingBegins();
    }

    /**
     * Ends that.
     *
     * @param installed whether a new index answers
     */
    void buildingEnds(boolean installed) {
        synchronized (this) {
            building = false;
            builds++;
            if (installed) {
                outdated = false;
            }
        }
        sweep.buildingEnds();
    }

    /** Whether the lease is held; from time to time tries to get it. */
    boolean mayWrite() throws IOException {
        return lease.isHeld() || (part != Part.NONE && isTimeToTry() && lease.tryHold());
    }

    private synchronized boolean isTimeToTry() {
        long now = System.nanoTime();
        if (tried && now - triedAt < patience) {
            return false;
        }
        tried = true;
        triedAt = now;
        return true;
    }

    /** Removes an index when no question can be at it any more. */
    void removeLater(String index) {
        sweep.removeLater(index);
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
    void lookForMark() throws IOException {
        long before = buildsSoFar();
        boolean marked =
                IndexMarks.read(client, indices.alias()).map(IndexMarks::outdated).orElse(false);
        takeMark(marked, before);
    }

    private synchronized long buildsSoFar() {
        return builds;
    }

    private synchronized void takeMark(boolean marked, long before) {
        // what was read of the index before a build says nothing about the one after it
        if (!building && builds == before) {
            outdated = marked;
        }
    }

    /** Gives the lease back. */
    void close() {
        closing.countDown();
        sweep.close();
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
