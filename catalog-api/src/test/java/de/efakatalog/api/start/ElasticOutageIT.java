package de.efakatalog.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.index.search.elastic.WholeIndex;
import de.efakatalog.index.testing.ElasticsearchServer;
import de.efakatalog.index.testing.RealElasticsearch;
import de.efakatalog.model.changelog.Change;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills Elasticsearch under a load of writes, routes and searches, and starts it again: only search
 * notices, and in the end the index holds what the database does, document for document.
 *
 * <p>Takes minutes: the normal run has the same below the application, where the tests of the
 * engine's recovery are.
 */
@EnabledIfSystemProperty(named = "catalog.verify", matches = "true")
class ElasticOutageIT {

    private static final int OUTAGES = 4;

    /** Fixed, so that a failure can be looked at again; the machine's timing still differs. */
    private static final long SEED = 20261124;

    private static final Duration LIMIT = Duration.ofMinutes(4);

    /** Writes amid each state; each is an import of its own. */
    private static final int WRITES = 10;

    private final Random random = new Random(SEED);

    @Test
    void onlySearchNoticesThatElasticsearchWasKilledAndItCatchesUpByItself(@TempDir Path folder)
            throws Exception {
        ElasticsearchServer cluster = RealElasticsearch.shared();
        String prefix = "outage-" + UUID.randomUUID();
        Path data = SeededDirectory.copyInto(folder);
        Map<String, String> settings =
                Map.of(
                        "CATALOG_SEARCH_ENGINE",
                        "elasticsearch",
                        "CATALOG_SEARCH_ELASTICSEARCH_HOSTS",
                        cluster.url().toString(),
                        "CATALOG_SEARCH_ELASTICSEARCH_INDEX_PREFIX",
                        prefix);
        try (RunningCatalog catalog = RunningCatalog.startReady(data, settings)) {
            awaitSearch(catalog, true);
            LoadAmidOutages load = new LoadAmidOutages(catalog, random.nextLong());
            try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
                List<Future<?>> running =
                        List.of(
                                threads.submit(load::write),
                                threads.submit(load::route),
                                threads.submit(load::search));
                try {
                    for (int outage = 1; outage <= OUTAGES; outage++) {
                        goThrough(outage, catalog, cluster, load, running);
                    }
                } finally {
                    load.end();
                }
                for (Future<?> each : running) {
                    each.get(1, TimeUnit.MINUTES);
                }
            }
            assertIndexEqualsDatabase(catalog, data, cluster, prefix, load);
        } finally {
            RunningCatalog.killPostgres(data);
        }
    }

    private void goThrough(
            int outage,
            RunningCatalog catalog,
            ElasticsearchServer cluster,
            LoadAmidOutages load,
            List<Future<?>> running)
            throws Exception {
        load.awaitWrites(WRITES + random.nextInt(WRITES), running);
        long refusedBefore = load.refused();
        load.outageBegins();
        cluster.kill();
        awaitSearch(catalog, false);
        SearchHealth degraded = SearchHealth.of(catalog.client());
        assertThat(degraded.ready()).as("degraded, not down").isTrue();
        load.awaitWrites(WRITES, running);
        load.awaitRefusal(refusedBefore, running);
        long began = System.nanoTime();
        cluster.startAgain();
        long up = System.nanoTime();
        awaitSearch(catalog, true);
        long caughtUp = System.nanoTime();
        load.outageEnds();
        load.awaitWrites(WRITES, running);
        tell(
                "outage %d: up again in %d ms, caught up %d ms later; so far %s"
                        .formatted(
                                outage,
                                TimeUnit.NANOSECONDS.toMillis(up - began),
                                TimeUnit.NANOSECONDS.toMillis(caughtUp - up),
                                load));
    }

    /** Waits until health says that search has caught up, or that it cannot be asked. */
    private static void awaitSearch(RunningCatalog catalog, boolean there) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        SearchHealth health = SearchHealth.of(catalog.client());
        // under load it lags now and then; away it stays until the cluster is back
        while (health.caughtUp() != there) {
            assertThat(System.nanoTime()).as(health.toString()).isLessThan(end);
            assertThat(health.ready()).isTrue();
            TimeUnit.MILLISECONDS.sleep(20);
            health = SearchHealth.of(catalog.client());
        }
    }

    private static void assertIndexEqualsDatabase(
            RunningCatalog catalog,
            Path data,
            ElasticsearchServer cluster,
            String prefix,
            LoadAmidOutages load)
            throws Exception {
        awaitSearch(catalog, true);
        try (Connection connection = EmbeddedDatabase.connect(data);
                WholeIndex index = new WholeIndex(cluster.url(), prefix)) {
            List<Change> newest = LoggedRecords.newest(connection);
            long head = newest.stream().mapToLong(Change::seq).max().orElseThrow();
            assertThat(
                            catalog.client()
                                    .get(
                                            "/api/v1/destinations?limit=1",
                                            "Catalog-Await-Position",
                                            Long.toString(head))
                                    .statusCode())
                    .isEqualTo(200);
            int compared = index.assertEqualTo(newest, head);
            assertThat(load.acknowledged()).isNotEmpty();
            assertThat(LoggedRecords.keys(newest, "destination")).containsAll(load.acknowledged());
            tell(compared + " documents are as the database has them; " + load);
        }
    }

    /** Not to the log: without an application in this process nobody would show it. */
    private static void tell(String what) {
        System.out.println("ElasticOutageIT: " + what);
    }
}
