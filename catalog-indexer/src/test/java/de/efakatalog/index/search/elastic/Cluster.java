package de.efakatalog.index.search.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.index.search.conformance.RandomCatalogue;
import de.efakatalog.index.search.documents.RecordDocuments;
import de.efakatalog.index.search.engine.EngineUnavailableException;
import de.efakatalog.index.tail.ReadModel;
import de.efakatalog.index.testing.ElasticsearchServer;
import de.efakatalog.index.testing.RealElasticsearch;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The instances of a test, which share a prefix in the one cluster. */
final class Cluster implements AutoCloseable {

    static final UUID LOG = UUID.fromString("6f1c1a3e-3c1f-4e0f-9c64-0d6f2a5d7b11");

    final ElasticsearchServer server = RealElasticsearch.shared();
    final String prefix = "test-" + UUID.randomUUID();
    final TestSettings settings = TestSettings.open(server.url(), prefix);
    final RandomCatalogue catalogue = new RandomCatalogue(815);
    final ElasticsearchClient client = ElasticConnection.open(settings, Duration.ofSeconds(30));

    private final List<ElasticEngine> instances = new ArrayList<>();

    /** Another instance of the application. */
    ElasticEngine instance() {
        return instance(settings, ElasticEngine.presentFingerprint());
    }

    ElasticEngine instance(TestSettings itsSettings, String fingerprint) {
        return instance(itsSettings, fingerprint, true);
    }

    ElasticEngine instance(TestSettings itsSettings, String fingerprint, boolean mayWrite) {
        ElasticEngine instance =
                new ElasticEngine(
                        itsSettings,
                        new RecordDocuments(new ObjectMapper()),
                        fingerprint,
                        mayWrite);
        instances.add(instance);
        return instance;
    }

    /** Builds the index with what the log says so far. */
    void build(ElasticEngine by) {
        if (opened(by) != ReadModel.NOTHING) {
            throw new IllegalStateException("there is an index already");
        }
        rebuild(by);
    }

    /** On a busy machine the first calls may outlast the lease; then it is to be tried again. */
    private static long opened(ElasticEngine by) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try {
                return by.open(LOG);
            } catch (EngineUnavailableException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
            }
        }
    }

    void rebuild(ElasticEngine by) {
        ReadModel.Rebuild rebuild = by.rebuild();
        catalogue.state().forEach(rebuild::add);
        rebuild.complete(catalogue.head());
    }

    ElasticIndices indices(String fingerprint) {
        return new ElasticIndices(client, prefix, fingerprint, LOG, "0-1");
    }

    /** The indices that there are, but for the list of writers. */
    Set<String> existing() throws IOException {
        Set<String> names =
                new TreeSet<>(
                        client.indices()
                                .getAlias(get -> get.index(prefix + "-*"))
                                .result()
                                .keySet());
        names.remove(prefix + "-writers");
        return names;
    }

    @Override
    public void close() throws IOException {
        instances.forEach(ElasticEngine::close);
        for (String index : existing()) {
            client.indices().delete(delete -> delete.index(index));
        }
        client.close();
    }
}
