package de.efakatalog.benchmarks;

import de.efakatalog.benchmarks.load.LoadGenerator;
import de.efakatalog.benchmarks.load.LoadResult;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The routing doors under load against a door of the same server that answers a constant body of
 * the same size on the same kind of thread.
 */
final class RoutingHttpBenchmark {

    private static final int ROUNDS = 12;
    private static final int CONNECTIONS = 32;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration ROUND = Duration.ofSeconds(2);
    private static final String CONSTANT = "/api/v1/constant-body";

    private static final List<Target> TARGETS =
            List.of(
                    new Target(
                            "`/api/v1/routes`, recorded for the Gemeinde",
                            "/api/v1/routes?leikaKey=99050012104000&ars=091620000000",
                            "muenchen-10546"),
                    new Target(
                            "`/api/v1/routes`, found at the Bund",
                            "/api/v1/routes?leikaKey=99038003017001&ars=051160000000",
                            "\"matched\":{\"ars\":\"000000000000\""),
                    new Target(
                            "`/routing/v2/routes`",
                            "/routing/v2/routes?leikaKey=99050012104000&ars=091620000000",
                            "\"destinationId\""));

    /**
     * What is asked.
     *
     * @param name as the table calls it
     * @param address path and query
     * @param proof stands in a right answer
     */
    private record Target(String name, String address, String proof) {}

    private final Options options;
    private final PrintStream out;

    RoutingHttpBenchmark(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Measures and describes. */
    String run() throws IOException, InterruptedException {
        StringBuilder rows = new StringBuilder();
        try (ScratchDirectory data = ScratchDirectory.create("http")) {
            List<Integer> sizes = sizes(data.path());
            for (int i = 0; i < TARGETS.size(); i++) {
                rows.append(measure(data.path(), TARGETS.get(i), sizes.get(i)));
            }
        }
        return """
        %d connections that stay open, each with one request at a time, from one thread of this machine; no rate
        limit, no compression. The baseline is a door of the same server, on the same kind of thread and behind
        the same filters, that answers a constant body of the same size. Rounds of %d s alternate after %d s of
        warm-up each; the figures are medians of %d rounds, the ratios medians of the ratios of neighbouring
        rounds.

        | | bytes | requests/s | ratio | p50 ms | p99 ms | ratio p99 |
        |---|--:|--:|--:|--:|--:|--:|
        %s"""
                .formatted(
                        CONNECTIONS,
                        ROUND.toSeconds(),
                        WARM_UP.toSeconds(),
                        options.repetitions(ROUNDS),
                        rows);
    }

    private static Application launch(Path data, int bytes) throws IOException {
        return Application.launch(
                data,
                Map.of("CATALOG_DEMO", "true"),
                "-Dcatalog.routing.rate-limit.requests=0",
                "-Dcatalog.benchmark.constant-body=" + bytes);
    }

    /** How long the answers are, once it is sure that they are right. */
    private static List<Integer> sizes(Path data) throws IOException, InterruptedException {
        try (Application application = launch(data, 1)) {
            application.awaitReady();
            List<Integer> sizes = new ArrayList<>();
            for (Target target : TARGETS) {
                byte[] body = application.body(target.address());
                if (!new String(body, StandardCharsets.UTF_8).contains(target.proof())) {
                    throw new IllegalStateException("Wrong answer to " + target.address());
                }
                sizes.add(body.length);
            }
            return sizes;
        }
    }

    private String measure(Path data, Target target, int bytes)
            throws IOException, InterruptedException {
        List<LoadResult> constant = new ArrayList<>();
        List<LoadResult> measured = new ArrayList<>();
        try (Application application = launch(data, bytes)) {
            application.awaitReady();
            try (LoadGenerator load = LoadGenerator.connect(application.address(), CONNECTIONS)) {
                load.run(CONSTANT, WARM_UP);
                load.run(target.address(), WARM_UP);
                for (int i = 0; i < options.repetitions(ROUNDS); i++) {
                    constant.add(load.run(CONSTANT, ROUND));
                    measured.add(load.run(target.address(), ROUND));
                    out.printf(
                            "  %s: %,.0f of %,.0f requests/s%n",
                            target.name(),
                            measured.getLast().throughput(),
                            constant.getLast().throughput());
                }
            }
        }
        return row("baseline: constant body", bytes, constant, constant)
                + row(target.name(), bytes, measured, constant);
    }

    private static String row(
            String what, int bytes, List<LoadResult> measured, List<LoadResult> constant) {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,.0f | %.2f | %.2f | %.2f | %.2f |%n",
                what,
                bytes,
                median(measured, LoadResult::throughput),
                medianRatio(measured, constant, LoadResult::throughput),
                median(measured, result -> result.percentile(50) / 1e6),
                median(measured, result -> result.percentile(99) / 1e6),
                medianRatio(measured, constant, result -> result.percentile(99)));
    }

    private static double median(List<LoadResult> results, ToDoubleFunction<LoadResult> figure) {
        return middle(results.stream().mapToDouble(figure).sorted().toArray());
    }

    private static double medianRatio(
            List<LoadResult> results,
            List<LoadResult> baseline,
            ToDoubleFunction<LoadResult> figure) {
        double[] ratios = new double[results.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] =
                    figure.applyAsDouble(results.get(i)) / figure.applyAsDouble(baseline.get(i));
        }
        Arrays.sort(ratios);
        return middle(ratios);
    }

    private static double middle(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
