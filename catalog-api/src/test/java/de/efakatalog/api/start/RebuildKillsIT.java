package de.efakatalog.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.index.search.elastic.WholeIndex;
import de.efakatalog.index.testing.RealElasticsearch;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the application (SIGKILL) while it builds its search index anew, again and again: after
 * each restart the former index answers, and in the end the build completes and leaves nothing.
 */
class RebuildKillsIT {

    private static final boolean LONG = Boolean.getBoolean("catalog.verify");

    /** Fixed, so that a failure can be looked at again; the machine's timing still differs. */
    private static final long SEED = 20261123;

    private static final Duration LIMIT = Duration.ofMinutes(4);

    /** Some kills hit the completion of a build rather than the reading of records. */
    private static final double BEYOND_THE_LAST_RECORD = 1.15;

    private static final int LONGEST_COMPLETION_MILLIS = 1_500;

    private final Random random = new Random(SEED);

    @Test
    void luceneAnswersFromTheFormerIndexAfterEveryKill(@TempDir Path folder) throws Exception {
        Path data = SeededDirectory.copyInto(folder);
        Path index = data.resolve("index").resolve("lucene");
        asIfAnotherVersionHadMadeIt(index);

        killAndRestart(
                data,
                Map.of(),
                LONG ? 10 : 2,
                () ->
                        assertThat(directories(index))
                                .containsExactly(
                                        Files.readString(index.resolve("CURRENT")).strip()));
    }

    /** In the long run only: an Elasticsearch takes its time to start. */
    @Test
    @EnabledIfSystemProperty(named = "catalog.verify", matches = "true")
    void elasticsearchAnswersFromTheFormerIndexAfterEveryKill(@TempDir Path folder)
            throws Exception {
        URI cluster = RealElasticsearch.shared().url();
        String prefix = "kills-" + UUID.randomUUID();
        Path data = SeededDirectory.copyInto(folder);
        Map<String, String> settings =
                Map.of(
                        "CATALOG_SEARCH_ENGINE",
                        "elasticsearch",
                        "CATALOG_SEARCH_ELASTICSEARCH_HOSTS",
                        cluster.toString(),
                        "CATALOG_SEARCH_ELASTICSEARCH_INDEX_PREFIX",
                        prefix);
        try (WholeIndex index = new WholeIndex(cluster, prefix)) {
            buildFirst(data, settings);

            killAndRestart(
                    data,
                    settings,
                    10,
                    () -> {
                        assertThat(index.answering()).hasSize(1);
                        awaitOnlyAnswering(index);
                    });
        }
    }

    /**
     * What has answered before stays for half a minute, and who clears it away goes by each minute.
     */
    private static void awaitOnlyAnswering(WholeIndex index) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!index.indices().equals(index.answering())) {
            assertThat(System.nanoTime()).as(index.indices().toString()).isLessThan(end);
            TimeUnit.SECONDS.sleep(1);
        }
    }

    private static void buildFirst(Path data, Map<String, String> settings) throws Exception {
        try (RunningCatalog catalog = RunningCatalog.startReady(data, settings)) {
            awaitCurrent(catalog.client());
            catalog.operator().rebuildSearchIndex();
        }
    }

    private interface Check {
        void make() throws Exception;
    }

    /**
     * @param inTheEnd made while the application still runs
     */
    private void killAndRestart(Path data, Map<String, String> settings, int kills, Check inTheEnd)
            throws Exception {
        RunningCatalog catalog = RunningCatalog.startReady(data, settings);
        try {
            SearchAnswers right = SearchAnswers.of(catalog.client());
            int amid = 0;
            for (int kill = 1; kill <= kills; kill++) {
                if (!SearchHealth.of(catalog.client()).outdated()) {
                    catalog.operator().rebuildSearchIndex();
                }
                double moment = random.nextDouble(BEYOND_THE_LAST_RECORD);
                SearchHealth last = answersUntil(moment, catalog, right);
                catalog.kill();
                catalog.awaitEnd();
                catalog.close();
                long start = System.nanoTime();
                catalog = RunningCatalog.startReady(data, settings);
                long ready = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
                assertThat(SearchAnswers.of(catalog.client())).isEqualTo(right);
                boolean former = SearchHealth.of(catalog.client()).outdated();
                amid += former ? 1 : 0;
                tell(
                        "%2d: killed at %.2f (%s), ready after %d ms, answers from the %s index"
                                .formatted(
                                        kill,
                                        moment,
                                        last.detail(),
                                        ready,
                                        former ? "former" : "new"));
            }
            assertThat(amid).as("kills that came amid a build").isPositive();
            if (!SearchHealth.of(catalog.client()).outdated()) {
                catalog.operator().rebuildSearchIndex();
            }
            awaitCurrent(catalog.client());
            assertThat(SearchAnswers.of(catalog.client())).isEqualTo(right);
            inTheEnd.make();
        } finally {
            catalog.close();
            RunningCatalog.killPostgres(data);
        }
    }

    /**
     * Asks all the time, until the build has come that far.
     *
     * @param moment as a share of the records; beyond 1, some time after the last one
     */
    private SearchHealth answersUntil(double moment, RunningCatalog catalog, SearchAnswers right)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + LIMIT.toNanos();
        SearchHealth health = SearchHealth.of(catalog.client());
        while (health.outdated()
                && (!health.building() || health.records() < Math.min(1, moment) * health.of())) {
            assertThat(System.nanoTime()).as(health.detail()).isLessThan(end);
            assertThat(health.ready()).isTrue();
            assertThat(SearchAnswers.of(catalog.client())).isEqualTo(right);
            health = SearchHealth.of(catalog.client());
        }
        if (moment > 1) {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_COMPLETION_MILLIS));
        }
        return health;
    }

    private static void awaitCurrent(CatalogClient client) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        SearchHealth health = SearchHealth.of(client);
        while (health.outdated() || health.building() || !health.caughtUp()) {
            assertThat(System.nanoTime()).as(health.detail()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
            health = SearchHealth.of(client);
        }
    }

    /** Its fingerprint is part of its name. */
    private static void asIfAnotherVersionHadMadeIt(Path index) throws IOException {
        List<String> present = directories(index);
        assertThat(present).hasSize(1);
        Files.move(index.resolve(present.getFirst()), index.resolve("former-7"));
        Files.writeString(index.resolve("CURRENT"), "former-7\n");
    }

    private static List<String> directories(Path index) throws IOException {
        try (Stream<Path> children = Files.list(index)) {
            return children.filter(Files::isDirectory)
                    .map(child -> child.getFileName().toString())
                    .toList();
        }
    }

    /** Not to the log: without an application in this process nobody would show it. */
    private static void tell(String what) {
        System.out.println("RebuildKillsIT: " + what);
    }
}
