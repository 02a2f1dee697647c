package de.efakatalog.index.search.agreement;

import de.efakatalog.index.testing.RealElasticsearch;
import de.efakatalog.index.testing.SeedCatalogue;
import de.efakatalog.index.testing.SeededEngine;
import de.efakatalog.model.changelog.Change;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lucene and Elasticsearch with the same records.
 *
 * @param lucene in this process
 * @param elasticsearch the real server of these tests
 */
record TwoEngines(SeededEngine lucene, SeededEngine elasticsearch) implements AutoCloseable {

    /** The committed facts, with the regions that people know by name: a few hundred. */
    static final List<Change> SEED = SeedCatalogue.changes(60_000);

    private static @Nullable TwoEngines fresh;

    /**
     * Holding the committed facts.
     *
     * @param directory an empty one
     */
    static TwoEngines filled(Path directory) {
        SeededEngine elasticsearch =
                SeededEngine.elasticsearch(RealElasticsearch.shared().url()).filled(SEED);
        return new TwoEngines(SeededEngine.lucene(directory).filled(SEED), elasticsearch);
    }

    /** The same for all tests that only ask, since it takes seconds to fill them. */
    static synchronized TwoEngines fresh() {
        TwoEngines present = fresh;
        if (present == null) {
            try {
                Path directory = Files.createTempDirectory("agreement");
                directory.toFile().deleteOnExit();
                present = filled(directory);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            fresh = present;
        }
        return present;
    }

    /** The next entries of the log. */
    void apply(List<Change> changes) {
        lucene.apply(changes);
        elasticsearch.apply(changes);
    }

    @Override
    public void close() {
        lucene.close();
        elasticsearch.close();
    }
}
