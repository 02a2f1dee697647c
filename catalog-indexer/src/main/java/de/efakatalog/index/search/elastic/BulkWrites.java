package de.efakatalog.index.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.util.BinaryData;
import de.efakatalog.index.search.engine.EngineDocument;
import de.efakatalog.index.search.engine.EngineUnavailableException;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Writes documents of one index, in no order but for what waits for {@link #flush}.
 *
 * <p>Each carries the position in the log that it is right as of, as its external version: where
 * another instance has written something newer, the older is refused, and rightly so.
 */
final class BulkWrites {

    private static final int MOST_DOCUMENTS = 1_000;

    /** Of documents; far below what the server takes at once. */
    private static final int MOST_BYTES = 10_000_000;

    /**
     * Requests that the server works on at a time, each with one thread of its own. Versions keep
     * the order of what is written of one document; what has to be behind others waits for {@link
     * #flush}.
     */
    private static final int MOST_UNDER_WAY = 3;

    private static final int SERVER_ERROR = 500;

    private final ElasticsearchAsyncClient client;
    private final String index;
    private final Patience.Pause pause;
    private final List<BulkOperation> waiting = new ArrayList<>();
    private long bytes;
    private final Deque<Sent> underWay = new ArrayDeque<>();

    /** A request, and the answer to come. */
    private record Sent(List<BulkOperation> writes, CompletableFuture<BulkResponse> answer) {}

    /**
     * @param index the index's name for writing (see {@link ElasticIndices#forWriting})
     */
    BulkWrites(ElasticsearchClient client, String index) {
        this(client, index, Thread::sleep);
    }

    /**
     * @param pause how to wait for a cluster that has no room
     */
    BulkWrites(ElasticsearchClient client, String index, Patience.Pause pause) {
        this.client = new ElasticsearchAsyncClient(client._transport(), client._transportOptions());
        this.index = index;
        this.pause = pause;
    }

    /**
     * A document in the form in which it is sent.
     *
     * @param id that of its record
     * @param json UTF-8
     */
    record Ready(String id, BinaryData json) {}

    /** Brings a document into that form; on any thread, most of the work of sending it is this. */
    Ready ready(EngineDocument document) {
        return new Ready(
                document.record().id(),
                BinaryData.of(ElasticFields.source(document), client._jsonpMapper()));
    }

    /** Writes a record's document. */
    void put(Ready document, long position) throws IOException {
        bytes += document.json().size();
        write(document.id(), position, document.json());
    }

    /**
     * Writes that a record is gone. A document says so: were it deleted, Elasticsearch would forget
     * after a minute, and a late write bring it back.
     */
    void bury(String id, long position) throws IOException {
        write(id, position, Map.of());
    }

    private void write(String id, long position, Object source) throws IOException {
        waiting.add(
                BulkOperation.of(
                        bulk ->
                                bulk.index(
                                        each ->
                                                each.id(id)
                                                        .version(position)
                                                        .versionType(VersionType.ExternalGte)
                                                        .document(source))));
        if (waiting.size() >= MOST_DOCUMENTS || bytes >= MOST_BYTES) {
            send();
        }
    }

    /** Drops what waits. What is under way may still arrive; the versions keep the order. */
    void forget() {
        waiting.clear();
        bytes = 0;
        underWay.clear();
    }

    /** Returns when all is durable. */
    void flush() throws IOException {
        send();
        while (!underWay.isEmpty()) {
            await();
        }
    }

    /** Sends what waits, once few enough requests are under way. */
    private void send() throws IOException {
        if (waiting.isEmpty()) {
            return;
        }
        List<BulkOperation> writes = List.copyOf(waiting);
        waiting.clear();
        bytes = 0;
        if (underWay.size() == MOST_UNDER_WAY) {
            await();
        }
        underWay.add(sent(writes));
    }

    private Sent sent(List<BulkOperation> writes) {
        BulkRequest request =
                BulkRequest.of(
                        bulk ->
                                bulk.index(index)
                                        // else a missing index would be made by the way
                                        .requireAlias(true)
                                        .operations(writes));
        return new Sent(writes, client.bulk(request));
    }

    /**
     * Returns when the oldest request is done. What the cluster had no room for goes out again for
     * a while; a build of minutes shall not end with that.
     */
    private void await() throws IOException {
        Sent sent = underWay.remove();
        Patience patience = new Patience(pause);
        for (List<BulkOperation> refused = refused(sent, patience);
                !refused.isEmpty();
                refused = refused(sent, patience)) {
            sent = sent(refused);
        }
    }

    /** What was refused for want of room and, after a pause, is to be sent again. */
    private static List<BulkOperation> refused(Sent sent, Patience patience) throws IOException {
        BulkResponse answer;
        try {
            answer = answer(sent.answer());
        } catch (IOException | RuntimeException e) {
            if (Refusals.isForWantOfRoom(e) && patience.again(Refusals.wishedPause(e))) {
                return sent.writes();
            }
            throw e;
        }
        return refused(sent.writes(), answer, patience);
    }

    private static List<BulkOperation> refused(
            List<BulkOperation> writes, BulkResponse answer, Patience patience) throws IOException {
        List<BulkOperation> refused = new ArrayList<>();
        RuntimeException failure = null;
        for (int i = 0; i < writes.size(); i++) {
            BulkResponseItem item = answer.items().get(i);
            if (item.error() != null && item.status() != ElasticCalls.CONFLICT) {
                RuntimeException failed = failed(item.id(), item.status(), item.error().reason());
                if (!Refusals.isForWantOfRoom(item.status())) {
                    throw failed;
                }
                failure = failed;
                refused.add(writes.get(i));
            }
        }
        if (failure != null && !patience.again(null)) {
            throw failure;
        }
        return refused;
    }

    private static BulkResponse answer(CompletableFuture<BulkResponse> sent) throws IOException {
        try {
            return sent.join();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case IOException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case null, default -> throw new IOException(e);
            }
        }
    }

    private static RuntimeException failed(
            @Nullable String id, int status, @Nullable String reason) {
        String message = "Elasticsearch did not write " + id + ": " + reason;
        return Refusals.isForWantOfRoom(status)
                        || status >= SERVER_ERROR
                        || status == ElasticCalls.MISSING
                ? new EngineUnavailableException(message, new IOException(reason))
                : new IllegalStateException(message);
    }
}
