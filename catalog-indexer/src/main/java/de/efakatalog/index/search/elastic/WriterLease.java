package de.efakatalog.index.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.OpType;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.IndexRequest;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.elasticsearch.client.ResponseException;
import org.jspecify.annotations.Nullable;

/**
 * Who writes a generation: one instance at a time, which says again and again that it is there.
 * When it has been silent for the length of the lease, another one takes over.
 *
 * <p>No clocks are compared: silence is that the document of the lease has not changed while the
 * observer has waited that long. Should two ever write at once, nothing breaks, as each document
 * and the checkpoint carry their position; the lease saves double work.
 */
final class WriterLease {

    /**
     * @param holder the instance; empty when it has gone in good order
     */
    private record Entry(@JsonProperty("holder") String holder) {}

    /** What was seen of somebody's lease, and since when it has not changed. */
    private record Sight(@Nullable Long change, long since) {}

    private final ElasticsearchClient client;
    private final ElasticsearchClient patient;
    private final String index;
    private final String replicas;
    private final String generation;
    private final String self;
    private final long length;
    private final LongSupplier nanoTime;

    /** Read and changed also while a renewal waits for the cluster. */
    private final Map<String, Sight> seen = new ConcurrentHashMap<>();

    /** Since when it is held; null while it is not. Read without waiting for any call. */
    private volatile @Nullable Long heldSince;

    private volatile long renewals;

    /**
     * @param clients of which that for leases is asked: of the two calls that a renewal takes, the
     *     last must be over before the lease is
     * @param index where the leases of all generations lie
     * @param replicas least and most of that index
     * @param self names this instance among all
     * @param nanoTime a clock for durations, as {@link System#nanoTime}
     */
    WriterLease(
            ElasticClients clients,
            String index,
            String replicas,
            String generation,
            String self,
            Duration length,
            LongSupplier nanoTime) {
        this.client = clients.leases();
        this.patient = clients.writes();
        this.index = index;
        this.replicas = replicas;
        this.generation = generation;
        this.self = self;
        this.length = length.toNanos();
        this.nanoTime = nanoTime;
    }

    /**
     * Whether this instance may write; true while nobody else can have taken over. Also while a
     * renewal waits for a cluster that hangs, this is answered at once.
     */
    boolean isHeld() {
        Long since = heldSince;
        return since != null && nanoTime.getAsLong() - since < length * 2 / 3;
    }

    /**
     * Says that this instance is there, and takes over when nobody else is.
     *
     * @return whether this instance may write
     */
    synchronized boolean tryHold() throws IOException {
        long now = nanoTime.getAsLong();
        GetResponse<Entry> found = find(generation);
        boolean free =
                found == null
                        || held(found).isEmpty()
                        || held(found).equals(self)
                        || silence(generation, found, now) >= length;
        boolean held = free && write(found, self);
        // counted from before it was asked for: then nobody can have it earlier than we think
        heldSince = held ? now : null;
        if (held) {
            renewals++;
        }
        // the answers may have taken so long that it is as good as lost
        return isHeld();
    }

    /** How often it was taken or renewed. */
    long renewals() {
        return renewals;
    }

    /** Looks at it without taking it; also while a renewal waits for the cluster. */
    void look() throws IOException {
        find(generation);
    }

    /** Gives it back, so that another one need not wait. */
    synchronized void release() throws IOException {
        if (heldSince != null) {
            heldSince = null;
            GetResponse<Entry> found = find(generation);
            if (found != null && held(found).equals(self)) {
                write(found, "");
            }
        }
    }

    /** For how long the writer of another generation has been silent, as far as was observed. */
    Duration silenceOf(String other) throws IOException {
        return Duration.ofNanos(silence(other, find(other), nanoTime.getAsLong()));
    }

    /** Forgets that another generation was ever written. */
    void forget(String other) throws IOException {
        seen.remove(other);
        client.delete(delete -> delete.index(index).id(other));
    }

    private long silence(String of, @Nullable GetResponse<Entry> found, long now) {
        Long change = found == null ? null : found.seqNo();
        Sight sight =
                seen.compute(
                        of,
                        (any, before) ->
                                before == null || !Objects.equals(before.change(), change)
                                        ? new Sight(change, now)
                                        : before);
        return now - sight.since();
    }

    private @Nullable GetResponse<Entry> find(String of) throws IOException {
        try {
            GetResponse<Entry> found = client.get(get -> get.index(index).id(of), Entry.class);
            return found.found() ? found : null;
        } catch (ElasticsearchException e) {
            if (e.status() == ElasticCalls.MISSING) {
                return null;
            }
            throw e;
        }
    }

    /**
     * Writes the entry, if nobody has since it was read.
     *
     * @return whether it was written
     */
    private boolean write(@Nullable GetResponse<Entry> read, String holder) throws IOException {
        IndexRequest.Builder<Entry> request = new IndexRequest.Builder<>();
        request.index(index).id(generation).document(new Entry(holder));
        if (read == null) {
            createIndex();
            request.opType(OpType.Create);
        } else {
            request.ifSeqNo(read.seqNo()).ifPrimaryTerm(read.primaryTerm());
        }
        try {
            client.index(request.build());
            return true;
        } catch (ElasticsearchException | ResponseException e) {
            if (ElasticCalls.isConflict(e)) {
                return false;
            }
            throw e;
        }
    }

    /** Once: may take its time, as nobody holds anything yet. */
    private void createIndex() throws IOException {
        try {
            patient.indices()
                    .create(
                            create ->
                                    create.index(index)
                                            .mappings(
                                                    mapping ->
                                                            mapping.properties(
                                                                    "holder",
                                                                    h -> h.keyword(k -> k)))
                                            .settings(
                                                    settings ->
                                                            settings.numberOfShards("1")
                                                                    .autoExpandReplicas(replicas)));
        } catch (ElasticsearchException e) {
            if (!ElasticIndices.EXISTS.equals(e.error().type())) {
                throw e;
            }
        }
    }

    private static String held(GetResponse<Entry> found) {
        return Objects.requireNonNull(found.source()).holder();
    }
}
