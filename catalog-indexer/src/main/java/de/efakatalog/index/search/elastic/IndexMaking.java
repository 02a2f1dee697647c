package de.efakatalog.index.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.TranslogDurability;
import java.io.IOException;

/** Makes indices as the engine needs them, and durable once they are written. */
final class IndexMaking {

    private final ElasticsearchClient client;
    private final String replicas;

    /**
     * @param replicas least and most of them
     */
    IndexMaking(ElasticsearchClient client, String replicas) {
        this.client = client;
        this.replicas = replicas;
    }

    /** One that answers at once, under an alias. */
    void answering(String index, String alias) throws IOException {
        client.indices()
                .create(
                        request(index, TranslogDurability.Request)
                                .aliases(alias, each -> each)
                                .build());
    }

    /** One that is built first, and until then need not survive a failure of power. */
    void forBuild(String index) throws IOException {
        client.indices().create(request(index, TranslogDurability.Async).build());
    }

    private CreateIndexRequest.Builder request(String index, TranslogDurability durability) {
        return new CreateIndexRequest.Builder()
                .index(index)
                .mappings(ElasticFields.mapping())
                .aliases(ElasticIndices.forWriting(index), alias -> alias.isHidden(true))
                .settings(
                        settings ->
                                settings
                                        // one order and one state (ADR 0004)
                                        .numberOfShards("1")
                                        .autoExpandReplicas(replicas)
                                        // batches are shown as a whole
                                        .refreshInterval(r -> r.time("-1"))
                                        .maxResultWindow(100_000)
                                        .translog(log -> log.durability(durability)));
    }

    /**
     * Makes durable what a build has written, and every write from now on.
     *
     * @throws IOException when not all copies have done so
     */
    void makeDurable(String index) throws IOException {
        IndexSettings durable =
                IndexSettings.of(
                        settings ->
                                settings.translog(
                                        log -> log.durability(TranslogDurability.Request)));
        boolean everywhere =
                client.indices()
                        .putSettings(put -> put.index(index).settings(durable))
                        .acknowledged();
        // whatever is in the log of the index, written as it was, ends up in files that are synced
        int failed =
                client.indices()
                        .flush(flush -> flush.index(index).force(true).waitIfOngoing(true))
                        .shards()
                        .failed()
                        .intValue();
        if (!everywhere || failed > 0) {
            throw new IOException(
                    "%s is not durable yet: settings %s, copies that failed %d"
                            .formatted(index, everywhere ? "taken" : "not taken", failed));
        }
    }
}
