package de.efakatalog.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import de.efakatalog.model.region.RegionLevel;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** From the commit of a new responsibility to the first answer that names it. */
final class RoutingChangeBenchmark {

    private static final int REPETITIONS = 25;
    private static final String SERVICE = "99050012104000";
    private static final String AUTHORITY = "muenchen-10546";
    private static final String DOOR = "/api/v1/imports/responsibilities?fileName=benchmark";

    private final Options options;
    private final PrintStream out;
    private final Samples routable = new Samples();
    private final Samples asking = new Samples();

    RoutingChangeBenchmark(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Measures and describes. */
    String run() throws IOException, InterruptedException {
        List<String> gemeinden =
                SeedRegions.facts().stream()
                        .filter(region -> region.level() == RegionLevel.GEMEINDE)
                        .map(region -> region.ars().value())
                        .toList();
        try (ScratchDirectory data = ScratchDirectory.create("change");
                ScratchDirectory files = ScratchDirectory.create("files");
                Application application = Application.launch(data.path());
                ExecutorService other = Executors.newSingleThreadExecutor()) {
            application.awaitReady();
            for (int i = 0; i < options.repetitions(REPETITIONS); i++) {
                measure(application, other, files.path(), gemeinden.get(i));
            }
        }
        return """
        One responsibility is imported through `POST /api/v1/imports/responsibilities` while
        `GET /api/v1/routes` is asked for it without a pause. The time begins with the moment that its entry in the
        change log carries, which is taken just before the commit, and ends when an answer that names it has
        arrived: commit, notice, table, question and answer are in it.

        | | n | min ms | median ms | max ms |
        |---|--:|--:|--:|--:|
        %s%s"""
                .formatted(
                        row("baseline: one question and its answer", asking),
                        row("from the entry in the log to the answer", routable));
    }

    private static String row(String what, Samples samples) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.1f |%n",
                what,
                samples.count(),
                samples.min() / 1e6,
                samples.median() / 1e6,
                samples.max() / 1e6);
    }

    private void measure(Application application, ExecutorService other, Path files, String ars)
            throws IOException, InterruptedException {
        String id = "benchmark-" + ars;
        Path file = files.resolve("responsibility.ndjson");
        Files.writeString(
                file,
                """
                {"id":"%s","service":"%s","region":"%s","authority":"%s"}
                """
                        .formatted(id, SERVICE, ars, AUTHORITY));
        String question = "/api/v1/routes?leikaKey=%s&ars=%s".formatted(SERVICE, ars);
        long known = application.get("/api/v1/").orElseThrow().path("position").asLong();
        Future<JsonNode> run = other.submit(() -> application.operate(DOOR, Optional.of(file)));
        while (true) {
            long begun = System.nanoTime();
            JsonNode answer = application.get(question).orElseThrow();
            Instant arrived = Instant.now();
            asking.add(System.nanoTime() - begun);
            if (answer.path("routes").path(0).path("responsibility").asText().equals(id)) {
                note(Duration.between(writtenAt(application, known, id), arrived));
                finish(application, run);
                return;
            }
            application.requireRunning();
        }
    }

    private void note(Duration taken) {
        routable.add(taken.toNanos());
        out.printf("  routable after %.1f ms%n", taken.toNanos() / 1e6);
    }

    private static Instant writtenAt(Application application, long known, String id)
            throws IOException, InterruptedException {
        for (JsonNode entry :
                application.get("/api/v1/changes?after=" + known).orElseThrow().path("items")) {
            if (entry.path("key").asText().equals(id)) {
                return Instant.parse(entry.path("at").asText());
            }
        }
        throw new IllegalStateException("The change log has no " + id);
    }

    /** The next import can begin only when this one has ended. */
    private static void finish(Application application, Future<JsonNode> begun)
            throws IOException, InterruptedException {
        try {
            String address = "/api/v1/imports/" + begun.get().path("id").asText();
            while (application
                    .operate(address, Optional.empty())
                    .path("status")
                    .asText()
                    .equals("running")) {
                application.pause();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("The import was refused", e);
        }
    }
}
