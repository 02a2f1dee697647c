package de.efakatalog.benchmarks;

import de.efakatalog.benchmarks.load.LoadGenerator;
import de.efakatalog.benchmarks.load.LoadResult;
import de.efakatalog.benchmarks.load.Rounds;
import de.efakatalog.benchmarks.load.SearchRequests;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Search and suggestions under load against a door of the same server that makes the same calls of
 * the engine and nothing else, with each engine.
 */
final class SearchHttpBenchmark {

    private static final int ROUNDS = 9;
    private static final List<Integer> CONNECTIONS = List.of(1, 8);
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration ROUND = Duration.ofSeconds(2);

    /** So many of a hundred searches of the mix find something, or something is wrong. */
    private static final int FINDING = 90;

    /**
     * What is measured.
     *
     * @param name as the table calls it
     * @param path of the door
     * @param baseline path of the door that only makes the calls
     * @param queries what both are asked
     */
    private record Target(String name, String path, String baseline, List<String> queries) {

        List<String> addresses() {
            return queries.stream().map(query -> path + "?" + query).toList();
        }

        List<String> baselines() {
            return queries.stream().map(query -> baseline + "?" + query).toList();
        }
    }

    private static final List<Target> TARGETS =
            List.of(
                    new Target(
                            "search",
                            "/api/v1/services",
                            "/api/v1/engine-calls",
                            SearchRequests.searches()),
                    new Target(
                            "suggest",
                            "/api/v1/services/suggest",
                            "/api/v1/engine-calls/suggest",
                            SearchRequests.suggestions()));

    private final Options options;
    private final PrintStream out;

    SearchHttpBenchmark(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Measures and describes. */
    String run() throws IOException, InterruptedException {
        StringBuilder rows = new StringBuilder();
        for (EngineUnderLoad engine : EngineUnderLoad.values()) {
            try (EngineUnderLoad.Running running = engine.start()) {
                measure(engine, running.settings(), rows);
            }
        }
        return """
        `GET /api/v1/services` (20 hits of the first 200 candidates, seven facets, marks) and `…/services/suggest` (four
        kinds, five of each) over the seed data, %d and %d different requests in turn: titles, words, keywords of town
        halls, everyday names, some mistyped, some with a filter; beginnings of such. The baseline is a door of the same
        server, on the same kind of thread and behind the same filters, that makes exactly the calls of the engine that the
        request makes (the same retrievals with facets and all candidates, worked out once beforehand) and answers one
        byte. No compression. Rounds of %d s alternate after %d s of warm-up each; figures are medians of %d rounds, ratios
        medians of the ratios of neighbouring rounds. Elasticsearch is one node on this machine and shares its cores.

        | engine | | connections | requests/s | p50 ms | p99 ms | p50 of the calls alone | **ratio p50** | ratio requests/s |
        |---|---|--:|--:|--:|--:|--:|--:|--:|
        %s"""
                .formatted(
                        TARGETS.get(0).queries().size(),
                        TARGETS.get(1).queries().size(),
                        ROUND.toSeconds(),
                        WARM_UP.toSeconds(),
                        options.repetitions(ROUNDS),
                        rows);
    }

    private void measure(EngineUnderLoad engine, Map<String, String> settings, StringBuilder rows)
            throws IOException, InterruptedException {
        try (ScratchDirectory data = ScratchDirectory.create("search");
                Application application = launch(data.path(), settings)) {
            application.awaitReady();
            awaitIndex(application);
            requireHits(application);
            for (Target target : TARGETS) {
                for (int connections : CONNECTIONS) {
                    Rounds rounds = measure(application, target, connections);
                    String row = row(engine.title(), target.name(), connections, rounds);
                    rows.append(row);
                    out.print("  " + row);
                }
            }
        }
    }

    private static Application launch(Path data, Map<String, String> settings) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-Dcatalog.benchmark.engine-calls=true"));
        String more = System.getProperty("catalog.bench.application-options", "");
        if (!more.isEmpty()) {
            arguments.addAll(List.of(more.split(" ", -1)));
        }
        return Application.launch(data, settings, arguments.toArray(String[]::new));
    }

    /** An index in a cluster may be built when everything else is ready. */
    private static void awaitIndex(Application application)
            throws IOException, InterruptedException {
        while (!hasHits(application, "/api/v1/services?limit=1")) {
            application.pause();
        }
    }

    private static boolean hasHits(Application application, String address)
            throws IOException, InterruptedException {
        return application
                .get(address)
                .filter(answer -> answer.at("/total/value").asLong() > 0)
                .isPresent();
    }

    private static void requireHits(Application application)
            throws IOException, InterruptedException {
        Target searches = TARGETS.get(0);
        int found = 0;
        for (String address : searches.addresses()) {
            found += hasHits(application, address) ? 1 : 0;
        }
        if (found * 100 < FINDING * searches.queries().size()) {
            throw new IllegalStateException("Only " + found + " of the searches find anything.");
        }
    }

    private Rounds measure(Application application, Target target, int connections)
            throws IOException {
        Rounds rounds = new Rounds();
        try (LoadGenerator load = LoadGenerator.connect(application.address(), connections)) {
            load.run(target.baselines(), WARM_UP);
            load.run(target.addresses(), WARM_UP);
            for (int i = 0; i < options.repetitions(ROUNDS); i++) {
                rounds.add(
                        load.run(target.baselines(), ROUND), load.run(target.addresses(), ROUND));
            }
        }
        return rounds;
    }

    private static String row(String engine, String what, int connections, Rounds rounds) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %d | %,.0f | %.2f | %.2f | %.2f | **%.2f** | %.2f |%n",
                engine,
                what,
                connections,
                rounds.ofMeasured(LoadResult::throughput),
                rounds.ofMeasured(result -> result.percentile(50) / 1e6),
                rounds.ofMeasured(result -> result.percentile(99) / 1e6),
                rounds.ofBaseline(result -> result.percentile(50) / 1e6),
                rounds.ratio(result -> result.percentile(50)),
                rounds.ratio(LoadResult::throughput));
    }
}
