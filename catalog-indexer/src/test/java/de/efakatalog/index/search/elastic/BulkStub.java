package de.efakatalog.index.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.bulk.OperationType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToIntFunction;

/** A cluster that takes bulk requests, and answers when a test says so. */
final class BulkStub {

    static final int DONE = 200;

    /** A request, and where its answer goes. */
    record Request(List<String> ids, CompletableFuture<BulkResponse> answer) {

        /** Everything was written. */
        void done() {
            done(id -> DONE);
        }

        /** Says of each what became of it. */
        void done(ToIntFunction<String> statuses) {
            List<BulkResponseItem> items =
                    ids.stream().map(id -> item(id, statuses.applyAsInt(id))).toList();
            boolean failures = ids.stream().anyMatch(id -> statuses.applyAsInt(id) != DONE);
            answer.complete(BulkResponse.of(r -> r.items(items).errors(failures).took(1)));
        }

        private static BulkResponseItem item(String id, int status) {
            return BulkResponseItem.of(
                    item -> {
                        item.operationType(OperationType.Index).index("any").id(id).status(status);
                        return status == DONE
                                ? item
                                : item.error(e -> e.type("any").reason("refused as " + status));
                    });
        }
    }

    private final List<Request> requests = new ArrayList<>();
    private long mostAtOnce;

    /** A client of it. */
    ElasticsearchClient client() {
        return TappedTransport.alone((request, usual) -> receive((BulkRequest) request));
    }

    private synchronized CompletableFuture<BulkResponse> receive(BulkRequest bulk) {
        Request request =
                new Request(
                        bulk.operations().stream().map(each -> each.index().id()).toList(),
                        new CompletableFuture<>());
        requests.add(request);
        long unanswered = requests.stream().filter(each -> !each.answer().isDone()).count();
        mostAtOnce = Math.max(mostAtOnce, unanswered);
        return request.answer();
    }

    /** How many were unanswered at a time, at the most. */
    synchronized long mostAtOnce() {
        return mostAtOnce;
    }

    /** Answers whatever has none. */
    synchronized void close() {
        requests.forEach(each -> each.answer().cancel(true));
    }

    /** What has come, in its order. */
    synchronized List<Request> requests() {
        return List.copyOf(requests);
    }
}
