package de.efakatalog.index.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import de.efakatalog.index.search.engine.EngineDocument;
import de.efakatalog.index.search.engine.EngineUnavailableException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Writes documents of one index in the order in which they come.
 *
 * <p>Each carries the position in the log that it is right as of, as its external version: where
 * another instance has written something newer, the older is refused, and rightly so.
 */
final class BulkWrites {

    private static final int MOST_DOCUMENTS = 1_000;

    /** Of records, roughly; the tokens come on top. */
    private static final int MOST_CHARACTERS = 4_000_000;

    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private final ElasticsearchAsyncClient client;
    private final String index;
    private final List<BulkOperation> waiting = new ArrayList<>();
    private int characters;
    private @Nullable CompletableFuture<BulkResponse> underWay;

    /**
     * @param index the index's name for writing (see {@link ElasticIndices#forWriting})
     */
    BulkWrites(ElasticsearchClient client, String index) {
        this.client = new ElasticsearchAsyncClient(client._transport(), client._transportOptions());
        this.index = index;
    }

    /** Writes a record's document. */
    void put(EngineDocument document, long position) throws IOException {
        characters += document.record().json().length();
        write(document.record().id(), position, ElasticFields.source(document));
    }

    /**
     * Writes that a record is gone. A document says so: were it deleted, Elasticsearch would forget
     * after a minute, and a late write bring it back.
     */
    void bury(String id, long position) throws IOException {
        write(id, position, Map.of());
    }

    private void write(String id, long position, Map<String, Object> source) throws IOException {
        waiting.add(
                BulkOperation.of(
                        bulk ->
                                bulk.index(
                                        each ->
                                                each.id(id)
                                                        .version(position)
                                                        .versionType(VersionType.ExternalGte)
                                                        .document(source))));
        if (waiting.size() >= MOST_DOCUMENTS || characters >= MOST_CHARACTERS) {
            send();
        }
    }

    /** Drops what waits. What is under way may still arrive; the versions keep the order. */
    void forget() {
        waiting.clear();
        characters = 0;
        underWay = null;
    }

    /** Returns when all is durable. */
    void flush() throws IOException {
        send();
        await();
    }

    /** Sends what waits, behind what was sent before: one request at a time is under way. */
    private void send() throws IOException {
        if (waiting.isEmpty()) {
            return;
        }
        BulkRequest request =
                BulkRequest.of(
                        bulk ->
                                bulk.index(index)
                                        // else a missing index would be made by the way
                                        .requireAlias(true)
                                        .operations(List.copyOf(waiting)));
        waiting.clear();
        characters = 0;
        await();
        underWay = client.bulk(request);
    }

    private void await() throws IOException {
        CompletableFuture<BulkResponse> sent = underWay;
        underWay = null;
        if (sent != null) {
            check(answer(sent));
        }
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

    private static void check(BulkResponse answer) {
        for (BulkResponseItem item : answer.items()) {
            if (item.error() != null && item.status() != ElasticCalls.CONFLICT) {
                throw failed(item.id(), item.status(), item.error().reason());
            }
        }
    }

    private static RuntimeException failed(String id, int status, String reason) {
        String message = "Elasticsearch did not write " + id + ": " + reason;
        return status == TOO_MANY || status >= SERVER_ERROR || status == ElasticCalls.MISSING
                ? new EngineUnavailableException(message, new IOException(reason))
                : new IllegalStateException(message);
    }
}
