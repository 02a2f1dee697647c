package de.efakatalog.benchmarks.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.index.search.ShownRecords;
import de.efakatalog.index.search.documents.RecordDocuments;
import de.efakatalog.index.search.elastic.ElasticEngine;
import de.efakatalog.index.search.lucene.LuceneEngine;
import de.efakatalog.index.tail.ReadModel;
import de.efakatalog.index.tail.ReadModel.Rebuild;
import de.efakatalog.index.testing.OpenCluster;
import de.efakatalog.model.changelog.Change;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.Document;

/** Builds of the index of one catalogue, each from nothing, beside bare ones. */
public final class IndexBuilds {

    private static final String PREFIX = "bench";

    private final List<Change> changes;

    /**
     * @param changes the newest versions of all records
     */
    public IndexBuilds(List<Change> changes) {
        this.changes = changes;
    }

    /** How many documents there are. */
    public int documents() {
        return changes.size();
    }

    /**
     * Bare Lucene, which finds its documents ready; returns nanoseconds. They take gigabytes, which
     * nobody shall have to keep clean who is measured next, so they are made anew each time.
     */
    public long bareLucene(Path directory) throws IOException {
        List<Document> ready = new ReadyDocuments(changes).all().map(BareLucene::document).toList();
        long begun = System.nanoTime();
        BareLucene.build(directory, ready.stream());
        return System.nanoTime() - begun;
    }

    /** The engine in this process; returns nanoseconds. */
    public long lucene(Path directory) {
        try (LuceneEngine engine = new LuceneEngine(directory, documentsOf())) {
            return build(engine);
        }
    }

    private long build(ReadModel bare) {
        // as the application does: withdrawn records are told apart on the way
        ReadModel engine = new ShownRecords(bare, new ObjectMapper());
        engine.open(UUID.randomUUID());
        long begun = System.nanoTime();
        Rebuild rebuild = engine.rebuild();
        changes.forEach(rebuild::add);
        rebuild.complete(changes.size());
        return System.nanoTime() - begun;
    }

    private static RecordDocuments documentsOf() {
        return new RecordDocuments(new ObjectMapper());
    }

    /** The engine in a cluster; returns nanoseconds. */
    public long elasticsearch(URI server) {
        try (ElasticEngine engine =
                new ElasticEngine(OpenCluster.answeringSoon(server, PREFIX), documentsOf())) {
            return build(engine);
        }
    }

    /**
     * Nothing but bulk requests with the documents of the index that {@link #elasticsearch} has
     * built; returns nanoseconds.
     */
    public long bareBulk(URI server) throws IOException, InterruptedException {
        BareBulk bulk = new BareBulk(server);
        String built = bulk.built(PREFIX);
        return bulk.write(built, bulk.bodies(built));
    }
}
