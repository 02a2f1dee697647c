package de.efakatalog.benchmarks.search;

import de.efakatalog.benchmarks.ScratchDirectory;
import de.efakatalog.index.testing.ElasticsearchServer;
import de.efakatalog.index.testing.SeedCatalogue;
import de.efakatalog.index.testing.SeededEngine;
import de.efakatalog.model.changelog.Change;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The command behind {@code ./catalog evaluate [FILE]}. */
public final class EvaluateSearch {

    /** So many of the worst queries of each kind are listed. */
    private static final int WORST = 25;

    /** Regions do not matter to services. */
    private static final int NO_REGIONS = Integer.MAX_VALUE;

    private final List<JudgedQuery> queries;
    private final PrintStream out;

    private EvaluateSearch(List<JudgedQuery> queries, PrintStream out) {
        this.queries = queries;
        this.out = out;
    }

    /** Exit code 2 when the arguments are not understood. */
    public static void main(String... arguments) throws Exception {
        if (arguments.length > 1) {
            System.err.println("One file at most: CSV with alias, object_key and kind.");
            System.exit(2);
        }
        if (arguments.length == 0) {
            new EvaluateSearch(EvaluationSet.committed(), System.out).run();
            return;
        }
        Path caller = Path.of(System.getProperty("catalog.bench.caller", "."));
        Path file = caller.resolve(arguments[0]);
        if (!Files.isReadable(file)) {
            System.err.println("There is no file " + file);
            System.exit(2);
        }
        new EvaluateSearch(EvaluationSet.of(file), System.out).run();
    }

    private void run() throws Exception {
        List<Change> seed = SeedCatalogue.changes(NO_REGIONS);
        out.print(Evaluation.head());
        try (PlainLucene baseline = new PlainLucene()) {
            table(baseline);
        }
        table(new RankingAlone());
        Evaluation lucene = lucene(seed);
        Optional<String> obstacle = ElasticsearchServer.obstacle();
        if (obstacle.isPresent()) {
            out.println("Elasticsearch was not asked: " + obstacle.get());
        } else {
            compare(lucene, elasticsearch(seed));
        }
        out.println();
        out.println("Not among the first ten with Lucene:");
        lucene.worst(WORST).forEach(out::println);
    }

    private Evaluation table(Searcher searcher) {
        Evaluation evaluation = Evaluation.of(searcher, queries);
        out.print(evaluation.table());
        return evaluation;
    }

    private Evaluation lucene(List<Change> seed) throws Exception {
        try (ScratchDirectory directory = ScratchDirectory.create("evaluate");
                SeededEngine engine = SeededEngine.lucene(directory.path()).filled(seed)) {
            return table(new EngineSearcher(engine));
        }
    }

    private Evaluation elasticsearch(List<Change> seed) throws Exception {
        try (ElasticsearchServer server = ElasticsearchServer.start();
                SeededEngine engine = SeededEngine.elasticsearch(server.url()).filled(seed)) {
            return table(new EngineSearcher(engine));
        }
    }

    private void compare(Evaluation lucene, Evaluation elasticsearch) {
        List<String> different = lucene.differences(elasticsearch);
        out.println();
        out.printf(
                "The first ten and their order are the same on both engines for %d of %d queries.%n",
                queries.size() - different.size(), queries.size());
        different.forEach(out::println);
    }
}
