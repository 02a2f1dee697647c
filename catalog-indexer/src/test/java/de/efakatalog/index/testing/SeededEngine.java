package de.efakatalog.index.testing;

import de.efakatalog.index.search.EngineSearch;
import de.efakatalog.index.search.SearchIndex;
import de.efakatalog.index.search.documents.RecordDocuments;
import de.efakatalog.index.search.elastic.ElasticEngine;
import de.efakatalog.index.search.engine.SearchEngine;
import de.efakatalog.index.search.lucene.LuceneEngine;
import de.efakatalog.index.tail.ReadModel;
import de.efakatalog.model.changelog.Change;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** An engine as the application has it, that follows a log held in memory. */
public final class SeededEngine implements AutoCloseable {

    private static final UUID LOG = UUID.fromString("0b6d3a52-9f0e-4a55-8c37-5a4f0c1de2b9");

    private final String name;
    private final ReadModel model;
    private final Runnable closing;
    private final SearchIndex search;

    private SeededEngine(String name, SearchEngine engine, ReadModel model, Runnable closing) {
        this.name = name;
        this.model = model;
        this.closing = closing;
        this.search = new EngineSearch(engine);
    }

    /**
     * Lucene in this process.
     *
     * @param directory an empty one
     */
    public static SeededEngine lucene(Path directory) {
        LuceneEngine engine =
                new LuceneEngine(directory, new RecordDocuments(SeedCatalogue.MAPPER));
        return new SeededEngine("Lucene", engine, engine, engine::close);
    }

    /**
     * A cluster, in an index of its own.
     *
     * @param cluster where it listens, open to all
     */
    public static SeededEngine elasticsearch(URI cluster) {
        OpenCluster settings = OpenCluster.answeringLate(cluster, "seeded-" + UUID.randomUUID());
        ElasticEngine engine =
                new ElasticEngine(settings, new RecordDocuments(SeedCatalogue.MAPPER));
        return new SeededEngine("Elasticsearch", engine, engine, engine::close);
    }

    /** How people call it. */
    public String name() {
        return name;
    }

    /** Builds the index, which then holds these records only. */
    public SeededEngine filled(List<Change> records) {
        model.open(LOG);
        ReadModel.Rebuild rebuild = model.rebuild();
        records.forEach(rebuild::add);
        rebuild.complete(records.getLast().seq());
        return this;
    }

    /** The next entries of the log. */
    public void apply(List<Change> changes) {
        model.apply(changes);
    }

    /** What the doors ask. */
    public SearchIndex search() {
        return search;
    }

    @Override
    public void close() {
        closing.run();
    }
}
