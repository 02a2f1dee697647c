package de.efakatalog.benchmarks;

import de.efakatalog.model.postgres.DataDirectoryInUseException;
import de.efakatalog.model.postgres.PostgresStartException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command behind {@code ./catalog bench}; works in the root of the repository. */
final class Benchmarks {

    private static final Path RESULTS = Path.of("benchmarks", "RESULTS.md");

    private final PrintStream out;

    private Benchmarks(PrintStream out) {
        this.out = out;
    }

    /** Exit code 2 when the arguments are not understood. */
    public static void main(String... arguments)
            throws IOException,
                    InterruptedException,
                    SQLException,
                    DataDirectoryInUseException,
                    PostgresStartException {
        Path caller = Path.of(System.getProperty("catalog.bench.caller", "."));
        try {
            new Benchmarks(System.out).run(Options.parse(caller, arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private void run(Options options)
            throws IOException,
                    InterruptedException,
                    SQLException,
                    DataDirectoryInUseException,
                    PostgresStartException {
        for (String name : options.names()) {
            out.println("Measuring " + name);
            Machine machine = Machine.now();
            String figures =
                    switch (name) {
                        case "start" -> new StartBenchmark(options, out).run();
                        case "import" -> new ImportBenchmark(options, out).run();
                        case "routing-table" -> new RoutingTableBenchmark(options, out).run();
                        case "routing-change" -> new RoutingChangeBenchmark(options, out).run();
                        case "routing-http" -> new RoutingHttpBenchmark(options, out).run();
                        case "search-http" -> new SearchHttpBenchmark(options, out).run();
                        case "search-facets" -> new SearchFacetsBenchmark(options, out).run();
                        case "search-index" -> new SearchIndexBenchmark(options, out).run();
                        default -> throw new IllegalArgumentException(name);
                    };
            new ResultsFile(RESULTS)
                    .replace(name, figures + "\n" + machine.text() + repeat(name, options));
            out.println(figures);
        }
        out.println("Written to " + RESULTS);
    }

    private static String repeat(String name, Options options) {
        String command =
                Stream.of(
                                Stream.of("./catalog bench", name),
                                options.repetitions().map(n -> "--repetitions " + n).stream(),
                                options.file().map(f -> "--file " + f.getFileName()).stream())
                        .flatMap(words -> words)
                        .collect(Collectors.joining(" "));
        return "\nRepeat with `" + command + "`.\n";
    }
}
