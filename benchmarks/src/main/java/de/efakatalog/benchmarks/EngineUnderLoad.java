package de.efakatalog.benchmarks;

import de.efakatalog.index.testing.ElasticsearchServer;
import java.util.Map;

/** The engines that search is measured with, and what each needs to run. */
enum EngineUnderLoad {
    LUCENE("Lucene") {
        @Override
        Running start() {
            return new Running(Map.of(), () -> {});
        }
    },
    ELASTICSEARCH("Elasticsearch") {
        @Override
        Running start() {
            ElasticsearchServer.obstacle()
                    .ifPresent(
                            reason -> {
                                throw new IllegalStateException("No Elasticsearch: " + reason);
                            });
            ElasticsearchServer server = ElasticsearchServer.start();
            return new Running(
                    Map.of(
                            "CATALOG_SEARCH_ENGINE",
                            "elasticsearch",
                            "CATALOG_SEARCH_ELASTICSEARCH_HOSTS",
                            server.url().toString()),
                    server::close);
        }
    };

    private final String title;

    EngineUnderLoad(String title) {
        this.title = title;
    }

    /** As tables call it. */
    String title() {
        return title;
    }

    /** Starts what it needs beside the application. */
    abstract Running start();

    /**
     * What runs.
     *
     * @param settings of the application, for its environment
     * @param stop ends it
     */
    record Running(Map<String, String> settings, Runnable stop) implements AutoCloseable {

        @Override
        public void close() {
            stop.run();
        }
    }
}
