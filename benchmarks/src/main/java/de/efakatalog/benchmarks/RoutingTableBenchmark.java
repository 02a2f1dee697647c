package de.efakatalog.benchmarks;

import de.efakatalog.benchmarks.table.LookupBenchmark;
import de.efakatalog.benchmarks.table.PauseBenchmark;
import de.efakatalog.benchmarks.table.TableBuild;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Statistics;

/** The routing table in memory: building it, its weight, looking things up while it is written. */
final class RoutingTableBenchmark {

    private static final int SIZE = 1_000_000;
    private static final int ITERATIONS = 5;
    private static final String HEAP = "-Xmx6g";
    private static final Path LOG = Path.of("benchmarks", "target", "jmh.log");
    private static final Duration BUILD_LIMIT = Duration.ofMinutes(15);

    private final Options options;
    private final PrintStream out;
    private final Map<String, Samples> built = new HashMap<>();

    RoutingTableBenchmark(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Measures and describes. */
    String run() throws IOException, InterruptedException {
        build();
        try {
            return buildFigures() + "\n" + lookups() + "\n" + pauses();
        } catch (RunnerException e) {
            throw new IllegalStateException("JMH did not get through; see " + LOG, e);
        }
    }

    private void build() throws IOException, InterruptedException {
        List<String> arguments =
                List.of(
                        HEAP,
                        "-cp",
                        System.getProperty("java.class.path"),
                        TableBuild.class.getName(),
                        String.valueOf(SIZE));
        try (JavaProcess process = JavaProcess.launch("table-build", Map.of(), arguments)) {
            while (!process.said().contains(TableBuild.READY)) {
                process.requireRunning(BUILD_LIMIT);
                TimeUnit.NANOSECONDS.sleep(Application.POLLING.toNanos());
            }
            process.said()
                    .lines()
                    .filter(line -> line.matches("[a-z]+=-?[0-9]+"))
                    .map(line -> line.split("=", 2))
                    .forEach(
                            pair ->
                                    built.computeIfAbsent(pair[0], any -> new Samples())
                                            .add(Long.parseLong(pair[1])));
        }
        out.println("  built and weighed");
    }

    private Samples built(String name) {
        return Objects.requireNonNull(built.get(name), name);
    }

    private String buildFigures() {
        double table = (double) built("table").median() / SIZE;
        double records = (double) built("records").median() / SIZE;
        return """
        A table of %,d responsibilities: every service and region of the seed data, pairs of them that are
        spread evenly and are the same in every run. It is built through `RoutingTable.rebuild()` from change
        entries with their JSON (the making of the entries is not counted), then changed through
        `RoutingTable.apply()`, in one process whose JVM warms up meanwhile.

        | | n | min ms | median ms | max ms |
        |---|--:|--:|--:|--:|
        %s%s%s
        Heap after garbage collection, for each responsibility: %.1f bytes with the table full (less the same
        table without responsibilities), %.1f bytes for the records alone (read from the same JSON into an
        array, repeated keys kept once, references not counted). **The table adds %.1f bytes.**
        """
                .formatted(
                        SIZE,
                        row("build the whole table", built("build")),
                        row("apply 1 change", built("single")),
                        row("apply 2,000 changes", built("large")),
                        table,
                        records,
                        table - records);
    }

    private static String row(String what, Samples samples) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %,.3f | %,.3f | %,.3f |%n",
                what,
                samples.count(),
                samples.min() / 1e6,
                samples.median() / 1e6,
                samples.max() / 1e6);
    }

    private ChainedOptionsBuilder jmh(Class<?> benchmark, String method) {
        int iterations = options.repetitions(ITERATIONS);
        return new OptionsBuilder()
                .include(benchmark.getName().replace(".", "\\.") + "\\." + method + "$")
                .param("size", String.valueOf(SIZE))
                .forks(1)
                .warmupIterations(iterations)
                .warmupTime(TimeValue.seconds(2))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.seconds(2))
                .jvmArgsAppend(HEAP)
                .shouldFailOnError(true)
                .output(LOG.toString());
    }

    private String lookups() throws RunnerException {
        double map = nanos(jmh(LookupBenchmark.class, "hashMap").param("match", "gemeinde"));
        StringBuilder rows = new StringBuilder();
        rows.append(lookup("baseline: `HashMap.get` of a pair of keys", map, map));
        for (String match : LookupBenchmark.CASES) {
            double nanos = nanos(jmh(LookupBenchmark.class, "answer").param("match", match));
            rows.append(lookup("`answer`, " + where(match), nanos, map));
        }
        double nanos =
                nanos(jmh(LookupBenchmark.class, "destinations").param("match", "destination"));
        rows.append(lookup("`destinations`, one at the Gemeinde", nanos, map));
        return """
        Questions for a Gemeinde, 8,192 different ones in turn, one thread (JMH, average time). An answer names
        routes, authorities and each region that was tried. The baseline is a `java.util.HashMap` with as many
        entries, keyed by service and region.

        | | ns | ratio |
        |---|--:|--:|
        %s"""
                .formatted(rows);
    }

    private static String where(String match) {
        return switch (match) {
            case "gemeinde" -> "recorded for the Gemeinde";
            case "land" -> "found at the Land";
            case "bund" -> "found at the Bund";
            default -> "found nowhere";
        };
    }

    private double nanos(ChainedOptionsBuilder run) throws RunnerException {
        double nanos = only(new Runner(run.build()).run()).getPrimaryResult().getScore();
        out.printf("  lookup: %,.0f ns%n", nanos);
        return nanos;
    }

    private static RunResult only(Collection<RunResult> results) {
        if (results.size() != 1) {
            throw new IllegalStateException(results.size() + " results instead of one");
        }
        return results.iterator().next();
    }

    private static String lookup(String what, double nanos, double baseline) {
        return String.format(Locale.ROOT, "| %s | %,.0f | %.1f |%n", what, nanos, nanos / baseline);
    }

    private String pauses() throws RunnerException {
        StringBuilder rows = new StringBuilder();
        for (String writing : List.of("false", "true")) {
            boolean isWritten = writing.equals("true");
            RunResult result =
                    only(
                            new Runner(
                                            jmh(PauseBenchmark.class, PauseBenchmark.READING)
                                                    .param("writing", writing)
                                                    .build())
                                    .run());
            String whether = isWritten ? "while somebody writes" : "nobody writes";
            rows.append(
                            pauses(
                                    "baseline: a thread that asks nothing, " + whether,
                                    result,
                                    "nothing"))
                    .append(pauses("2 readers, " + whether, result, "answer"));
        }
        return """
        The slowest answers of two readers, in microseconds (JMH, sampled). The baseline is a thread of the same
        process at the same time that does about as much work and touches no table: garbage collection and
        the scheduler stop it as well. The writer applies one change every 2 ms, and every hundredth time
        2,000 at once.

        | | samples | p50 µs | p99 µs | p99.99 µs | max µs |
        |---|--:|--:|--:|--:|--:|
        %s"""
                .formatted(rows);
    }

    private String pauses(String what, RunResult result, String method) {
        Statistics sampled =
                Objects.requireNonNull(result.getSecondaryResults().get(method), method)
                        .getStatistics();
        StringBuilder row =
                new StringBuilder(String.format(Locale.ROOT, "| %s | %,d |", what, sampled.getN()));
        for (double percent : Arrays.asList(50.0, 99.0, 99.99, 100.0)) {
            row.append(
                    String.format(Locale.ROOT, " %,.1f |", sampled.getPercentile(percent) / 1e3));
        }
        out.printf("  %s: slowest %,.0f ns%n", what, sampled.getMax());
        return row.append(System.lineSeparator()).toString();
    }
}
