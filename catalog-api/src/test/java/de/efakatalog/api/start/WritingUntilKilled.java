package de.efakatalog.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes to a registry until it is killed, and notes what was acknowledged. */
final class WritingUntilKilled {

    private static final int BUSY = 409;

    private final RunningCatalog catalog;
    private final Written written;
    private final AtomicBoolean killScheduled = new AtomicBoolean();

    WritingUntilKilled(RunningCatalog catalog, Written written) {
        this.catalog = catalog;
        this.written = written;
    }

    /** Kills the application this long from now, unless that is on its way already. */
    void killAfter(Duration delay) {
        if (killScheduled.compareAndSet(false, true)) {
            CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(catalog::kill);
        }
    }

    /**
     * Imports a Gemeindeverzeichnis, and kills the application while it applies that or shortly
     * after.
     *
     * @param delay from the moment at which it is seen to apply the file
     */
    void importRegions(RegionQuarter next, Duration delay)
            throws IOException, InterruptedException {
        written.begin(next);
        untilKilled(
                () -> {
                    String run = accepted("regions", next.file());
                    while (run == null) {
                        run = accepted("regions", next.file());
                    }
                    follow(
                            run,
                            view -> {
                                if (step(view).equals("applying")) {
                                    killAfter(delay);
                                }
                            });
                    written.acknowledge(next, run);
                    killAfter(Duration.ZERO);
                });
    }

    /** Imports one small table after another until the application is killed. */
    void importSuccessors(List<String> ended, Random random)
            throws IOException, InterruptedException {
        untilKilled(
                () -> {
                    while (true) {
                        SuccessorLinks.Table table = written.links().next(ended, random);
                        written.begin(table.after());
                        String run = accepted("successors", table.file());
                        if (run == null) {
                            written.refuseLinks();
                        } else {
                            follow(run, view -> {});
                            written.acknowledge(table.after(), run);
                        }
                    }
                });
    }

    /** Both at a time; only one import runs, the others are refused and come again. */
    void importBoth(RegionQuarter next, Duration delay, List<String> ended, Random random)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> tables =
                    threads.submit(
                            () -> {
                                importSuccessors(ended, random);
                                return null;
                            });
            Future<?> file =
                    threads.submit(
                            () -> {
                                importRegions(next, delay);
                                return null;
                            });
            file.get();
            tables.get();
        }
    }

    private interface Writing {
        void run() throws IOException, InterruptedException;
    }

    private void untilKilled(Writing writing) throws IOException, InterruptedException {
        try {
            writing.run();
        } catch (IOException e) {
            // the connection broke because of the kill, and of nothing else
            assertThat(killScheduled).as(e.toString()).isTrue();
        }
        catalog.awaitEnd();
    }

    /** The id of the import; null when another one is running. */
    private @Nullable String accepted(String kind, String file)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = catalog.operator().post(kind, file);
        if (answer.statusCode() == BUSY) {
            return null;
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        String run = catalog.client().parse(answer.body()).path("id").asText();
        written.accepted(run);
        return run;
    }

    private void follow(String run, Consumer<JsonNode> each)
            throws IOException, InterruptedException {
        JsonNode ended = catalog.operator().awaitEnd(run, each);
        assertThat(ended.path("status").asText()).as(ended.toString()).isEqualTo("completed");
        assertThat(ended.path("position").longValue()).isPositive();
    }

    private static String step(JsonNode view) {
        return view.path("progress").path("step").asText();
    }
}
