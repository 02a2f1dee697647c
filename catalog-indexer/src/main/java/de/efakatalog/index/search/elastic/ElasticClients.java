package de.efakatalog.index.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;

/**
 * The clients of one instance: alike but for how long they wait for an answer.
 *
 * @param questions is answered soon or not at all
 * @param writes takes its time
 * @param leases is answered within a third of the writer's lease: a cluster that hangs must not
 *     keep a writer from noticing that its lease is over
 * @param copy names this instance towards the cluster, which then asks the same copy of an index
 *     each time: the copies show what is new one after the other, and what an instance has seen
 *     once it must find as well
 */
record ElasticClients(
        ElasticsearchClient questions,
        ElasticsearchClient writes,
        ElasticsearchClient leases,
        String copy)
        implements AutoCloseable {

    private static final int CALLS_IN_A_LEASE = 3;

    /** Those for a cluster; nothing is sent yet. */
    static ElasticClients of(ElasticSettings settings) {
        return new ElasticClients(
                ElasticConnection.open(settings, settings.questionTimeout()),
                ElasticConnection.open(settings, settings.writeTimeout()),
                ElasticConnection.open(
                        settings, settings.writerLease().dividedBy(CALLS_IN_A_LEASE)),
                "catalog-" + UUID.randomUUID());
    }

    @Override
    public void close() {
        try {
            questions.close();
            writes.close();
            leases.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The clients of Elasticsearch could not be closed", e);
        }
    }
}
