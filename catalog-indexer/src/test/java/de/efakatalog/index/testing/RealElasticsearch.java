package de.efakatalog.index.testing;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The one Elasticsearch that all tests of a JVM share, as its start takes seconds. */
public final class RealElasticsearch {

    private static @Nullable ElasticsearchServer shared;

    private RealElasticsearch() {}

    /** The running server; skips the test, and says why, where none can run. */
    public static synchronized ElasticsearchServer shared() {
        assumeItRunsHere();
        ElasticsearchServer server = shared;
        if (server == null) {
            server = ElasticsearchServer.start();
            shared = server;
        }
        return server;
    }

    /** Skips the test, and says why, where no server can run. */
    public static void assumeItRunsHere() {
        ElasticsearchServer.obstacle()
                .ifPresent(reason -> Assumptions.abort("No Elasticsearch: " + reason));
    }
}
