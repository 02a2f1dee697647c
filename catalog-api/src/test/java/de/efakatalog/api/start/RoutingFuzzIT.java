package de.efakatalog.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is sent to the routing doors: no 5xx, no slow answer, always JSON. Each run logs its
 * seed; {@code -Dcatalog.fuzz.seed=…} repeats it.
 */
class RoutingFuzzIT {

    private static final Logger LOG = Logger.getLogger(RoutingFuzzIT.class);
    private static final int CLIENTS = 8;
    private static final Duration LIMIT = Duration.ofSeconds(2);

    /** The first requests wait for classes to be loaded, and all at once. */
    private static final int FIRST = 1_600;

    private static final Duration LIMIT_AT_FIRST = Duration.ofSeconds(20);

    private static final int IN_TEST = 20_000;
    private static final int IN_VERIFY = 1_000_000;

    private static final long SEED = Long.getLong("catalog.fuzz.seed", System.nanoTime());
    private static final int REQUESTS = Boolean.getBoolean("catalog.verify") ? IN_VERIFY : IN_TEST;

    @Test
    void everyRequestIsAnsweredWithJsonInTimeAndNeverWithAFault(@TempDir Path folder)
            throws IOException, InterruptedException, ExecutionException {
        LOG.infof("-Dcatalog.fuzz.seed=%d", SEED);
        Path data = SeededDirectory.copyInto(folder);
        Map<String, String> settings =
                Map.of("CATALOG_DEMO", "true", "CATALOG_ROUTING_RATE_LIMIT_REQUESTS", "0");
        try (RunningCatalog catalog = RunningCatalog.start(data, settings)) {
            catalog.awaitReady();
            int port = catalog.client().port();
            run(port, SEED - CLIENTS, FIRST, LIMIT_AT_FIRST);
            long begin = System.nanoTime();
            List<FuzzClient.Seen> all = run(port, SEED, REQUESTS, LIMIT);
            long millis = (System.nanoTime() - begin) / 1_000_000;

            Map<Integer, Integer> statuses = new TreeMap<>();
            all.forEach(
                    seen -> seen.statuses().forEach((s, n) -> statuses.merge(s, n, Integer::sum)));
            LOG.infof(
                    "%s in %d ms, the slowest of each client after %s ms, %d compared with the schema",
                    statuses,
                    millis,
                    all.stream().map(FuzzClient.Seen::slowestMillis).toList(),
                    all.stream().mapToInt(FuzzClient.Seen::schemaChecks).sum());
            assertThat(statuses.values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(REQUESTS);
            assertThat(statuses.get(200))
                    .as("good ones are among them")
                    .isGreaterThan(REQUESTS / 10);
            assertThat(statuses.get(400)).as("and bad ones").isGreaterThan(REQUESTS / 5);
            assertThat(all.stream().mapToInt(FuzzClient.Seen::schemaChecks).sum())
                    .isGreaterThan(REQUESTS / 50);
            assertThat(catalog.output()).doesNotContain("Incident", "\tat ");
        } finally {
            RunningCatalog.killPostgres(data);
        }
    }

    private static List<FuzzClient.Seen> run(int port, long seed, int requests, Duration limit)
            throws IOException, InterruptedException, ExecutionException {
        List<FuzzClient> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(new FuzzClient(port, seed + i, requests / CLIENTS, limit));
        }
        List<FuzzClient.Seen> seen = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (Future<FuzzClient.Seen> client : threads.invokeAll(clients)) {
                try {
                    seen.add(client.get());
                } catch (ExecutionException e) {
                    throw new AssertionError(
                            "To be repeated with -Dcatalog.fuzz.seed=" + SEED, e.getCause());
                }
            }
        }
        return seen;
    }
}
