package de.efakatalog.benchmarks.search;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The command behind {@code ./catalog evaluate [FILE]}. */
public final class EvaluateSearch {

    /** So many of the worst queries of each kind are listed. */
    private static final int WORST = 25;

    private EvaluateSearch() {}

    /** Exit code 2 when the arguments are not understood. */
    public static void main(String... arguments) throws IOException {
        if (arguments.length > 1) {
            System.err.println("One file at most: CSV with alias, object_key and kind.");
            System.exit(2);
        }
        if (arguments.length == 0) {
            print(EvaluationSet.committed(), System.out);
            return;
        }
        Path caller = Path.of(System.getProperty("catalog.bench.caller", "."));
        Path file = caller.resolve(arguments[0]);
        if (!Files.isReadable(file)) {
            System.err.println("There is no file " + file);
            System.exit(2);
        }
        print(EvaluationSet.of(file), System.out);
    }

    private static void print(List<JudgedQuery> queries, PrintStream out) throws IOException {
        out.print(Evaluation.head());
        try (PlainLucene baseline = new PlainLucene()) {
            out.print(Evaluation.of(baseline, queries).table());
        }
        Evaluation ranking = Evaluation.of(new RankingAlone(), queries);
        out.print(ranking.table());
        out.println();
        out.println("Not among the first ten of the ranking alone:");
        ranking.worst(WORST).forEach(out::println);
    }
}
