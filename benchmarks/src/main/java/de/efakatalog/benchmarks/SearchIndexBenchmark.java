package de.efakatalog.benchmarks;

import de.efakatalog.benchmarks.catalogue.GeneratedCatalogue;
import de.efakatalog.benchmarks.catalogue.IndexBuilds;
import de.efakatalog.index.testing.ElasticsearchServer;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;

/** Builds of the search index from nothing beside bare Lucene and bare bulk requests. */
final class SearchIndexBenchmark {

    private static final int IMPLEMENTATIONS = 44_000;
    private static final int ROUNDS = 5;

    private final Options options;
    private final PrintStream out;
    private final IndexBuilds builds =
            new IndexBuilds(new GeneratedCatalogue().changes(IMPLEMENTATIONS));

    SearchIndexBenchmark(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Measures and describes. */
    String run() throws IOException, InterruptedException {
        String rows = lucene() + elasticsearch();
        return """
        %,d records, of which %,d implementations. The engine gets entries of the log and reads their JSON, puts together
        what records say of each other, analyses names and writes. The baseline finds the same documents ready: Lucene
        with its defaults adds them from one thread and commits; Elasticsearch gets bulk requests of 1,000 documents, one
        after the other, into an index of the same mapping without refreshes, then one refresh and one flush. Medians of
        %d rounds in turn, after one of warm-up; the ratio is that of documents a second.

        | | documents/s | **ratio** |
        |---|--:|--:|
        %s"""
                .formatted(builds.documents(), IMPLEMENTATIONS, options.repetitions(ROUNDS), rows);
    }

    private String lucene() throws IOException {
        Samples bare = new Samples();
        Samples engine = new Samples();
        for (int i = 0; i <= options.repetitions(ROUNDS); i++) {
            try (ScratchDirectory one = ScratchDirectory.create("bare-index");
                    ScratchDirectory other = ScratchDirectory.create("index")) {
                long ofBare = builds.bareLucene(one.path());
                long ofEngine = builds.lucene(other.path());
                add(i, bare, ofBare, engine, ofEngine);
            }
        }
        return rows("bare Lucene", bare, "Lucene", engine);
    }

    private String elasticsearch() throws IOException, InterruptedException {
        ElasticsearchServer.obstacle()
                .ifPresent(
                        reason -> {
                            throw new IllegalStateException("No Elasticsearch: " + reason);
                        });
        Samples bare = new Samples();
        Samples engine = new Samples();
        try (ElasticsearchServer server = ElasticsearchServer.start()) {
            for (int i = 0; i <= options.repetitions(ROUNDS); i++) {
                long ofEngine = builds.elasticsearch(server.url());
                long ofBare = builds.bareBulk(server.url());
                add(i, bare, ofBare, engine, ofEngine);
            }
        }
        return rows("bare bulk requests", bare, "Elasticsearch", engine);
    }

    private void add(int round, Samples bare, long ofBare, Samples engine, long ofEngine) {
        out.printf("  bare %,d ms, engine %,d ms%n", ofBare / 1_000_000, ofEngine / 1_000_000);
        if (round > 0) {
            bare.add(ofBare);
            engine.add(ofEngine);
        }
    }

    private String rows(String bareName, Samples bare, String engineName, Samples engine) {
        return String.format(
                Locale.ROOT,
                "| baseline: %s | %,.0f | 1.00 |%n| %s | %,.0f | **%.2f** |%n",
                bareName,
                builds.documents() * 1e9 / bare.median(),
                engineName,
                builds.documents() * 1e9 / engine.median(),
                (double) bare.median() / engine.median());
    }
}
