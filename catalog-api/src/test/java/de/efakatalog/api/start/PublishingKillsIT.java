package de.efakatalog.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.efakatalog.model.changelog.RecordKind;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the application (SIGKILL) while several clients draft, publish and withdraw. After each
 * start they repeat what they got no answer to: everything acknowledged is there, exactly once,
 * with its entry in the log and in the audit trail, and everything else wholly or not at all.
 */
class PublishingKillsIT {

    private static final boolean LONG = Boolean.getBoolean("catalog.verify");
    private static final int ROUNDS = LONG ? 50 : 2;

    /** Most of them are in the middle of a write when the kill comes. */
    private static final int CLIENTS = 16;

    /** With {@code -Dcatalog.kills.seed=...} another one; the machine's timing differs anyway. */
    private static final long SEED = Long.getLong("catalog.kills.seed", 20261124);

    /** Writes that are acknowledged in a round before the kill, at most. */
    private static final int MOST_WRITES = 200;

    /** About as long as a write takes, so that the kill hits any moment of one. */
    private static final int LONGEST_WRITE_MICROS = 20_000;

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final Random random = new Random(SEED);
    private final List<WritingProvider> providers = new ArrayList<>();
    private int unanswered;
    private int doneUnasked;

    @Test
    void everyAcknowledgedWriteIsThereExactlyOnce(@TempDir Path folder) throws Exception {
        Path data = SeededDirectory.copyInto(folder);
        RunningCatalog catalog = RunningCatalog.startReady(data);
        try {
            try (Connection connection = EmbeddedDatabase.connect(data)) {
                String token = ProviderToken.add(connection);
                for (int i = 0; i < CLIENTS; i++) {
                    providers.add(new WritingProvider("kill-" + i, token));
                }
            }
            for (int round = 1; round <= ROUNDS; round++) {
                try {
                    writeUntilKilled(catalog);
                    if (random.nextInt(3) == 0) {
                        // as a machine does that loses its power
                        RunningCatalog.killPostgres(data);
                    }
                    catalog.close();
                    catalog = RunningCatalog.startReady(data);
                    check(catalog.client(), data);
                } catch (AssertionError e) {
                    throw new AssertionError("round %d, seed %d".formatted(round, SEED), e);
                }
            }
            tell();
            catalog.terminate();
        } finally {
            catalog.close();
            RunningCatalog.killPostgres(data);
        }
    }

    /** Not to the log: without an application in this process nobody would show it. */
    private void tell() {
        System.out.printf(
                "PublishingKillsIT: %d kills, %d versions acknowledged, %d steps without an answer,"
                        + " %d of them done%n",
                ROUNDS,
                providers.stream().mapToInt(each -> each.acknowledged().size()).sum(),
                unanswered,
                doneUnasked);
    }

    private void writeUntilKilled(RunningCatalog catalog) throws Exception {
        AtomicInteger writes = new AtomicInteger();
        int enough = CLIENTS + random.nextInt(MOST_WRITES);
        long delay = random.nextInt(LONGEST_WRITE_MICROS);
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            List<Future<?>> all = new ArrayList<>();
            for (WritingProvider provider : providers) {
                all.add(
                        threads.submit(
                                () -> {
                                    write(provider, catalog, writes, enough, delay);
                                    return null;
                                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        } finally {
            catalog.kill();
        }
        catalog.awaitEnd();
    }

    /** Whoever is the one to have written enough kills it, while the others write on. */
    private static void write(
            WritingProvider provider,
            RunningCatalog catalog,
            AtomicInteger writes,
            int enough,
            long delayMicros)
            throws InterruptedException, IOException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < end) {
            try {
                provider.next(catalog.client());
            } catch (IOException e) {
                // the connection broke because of the kill, and of nothing else
                assertThat(writes.get()).as(e.toString()).isGreaterThanOrEqualTo(enough);
                return;
            }
            if (writes.incrementAndGet() == enough) {
                TimeUnit.MICROSECONDS.sleep(delayMicros);
                catalog.kill();
            }
        }
        throw new AssertionError(
                "Writing takes too long: %d of %d".formatted(writes.get(), enough));
    }

    private void check(CatalogClient client, Path data) throws Exception {
        try (Connection connection = EmbeddedDatabase.connect(data)) {
            WrittenVersions written = new WrittenVersions(connection);
            written.headOfWholeLog();
            for (WritingProvider provider : providers) {
                Set<ProviderSteps.Version> found = written.find(provider.prefix());
                boolean wasDone = isDone(provider, found);
                provider.repeat(client, wasDone);
                assertThat(written.find(provider.prefix())).isEqualTo(provider.acknowledged());
                for (Map.Entry<ProviderSteps.Version, JsonNode> answer :
                        provider.answers().entrySet()) {
                    assertThat(written.content(answer.getKey(), client))
                            .as(answer.getKey().toString())
                            .isEqualTo(answer.getValue());
                }
                checkDoors(client, provider);
            }
            assertThat(written.keptAnswers())
                    .isEqualTo(providers.stream().mapToInt(WritingProvider::keyed).sum());
            checkFound(client, written.headOfWholeLog());
        }
    }

    /** Whether the step without an answer was done: wholly, or not at all. */
    private boolean isDone(WritingProvider provider, Set<ProviderSteps.Version> found) {
        assertThat(found).containsAll(provider.acknowledged());
        Set<ProviderSteps.Version> unasked = new HashSet<>(found);
        unasked.removeAll(provider.acknowledged());
        WritingProvider.Pending pending = provider.pending();
        if (pending == null) {
            assertThat(unasked).isEmpty();
            return false;
        }
        unanswered++;
        if (unasked.isEmpty()) {
            return false;
        }
        assertThat(unasked).as(pending.toString()).isEqualTo(Set.copyOf(pending.written()));
        doneUnasked++;
        return true;
    }

    /** What was written in this round is answered in its newest version, with its history. */
    private static void checkDoors(CatalogClient client, WritingProvider provider)
            throws IOException, InterruptedException {
        for (String id : provider.touched()) {
            Map<RecordKind, List<ProviderSteps.Version>> versions =
                    provider.acknowledged().stream()
                            .filter(each -> each.key().equals(id))
                            .sorted(
                                    Comparator.comparingLong(ProviderSteps.Version::version)
                                            .reversed())
                            .collect(Collectors.groupingBy(ProviderSteps.Version::kind));
            for (Map.Entry<RecordKind, List<ProviderSteps.Version>> each : versions.entrySet()) {
                String address = ProviderSteps.address(each.getKey(), id);
                assertThat(provider.read(client, address).path("version").longValue())
                        .as(address)
                        .isEqualTo(each.getValue().getFirst().version());
                assertThat(
                                provider.read(client, address + "/history")
                                        .path("items")
                                        .valueStream()
                                        .map(
                                                item ->
                                                        new ProviderSteps.Version(
                                                                each.getKey(),
                                                                id,
                                                                item.path("version").longValue(),
                                                                item.path("action").asText())))
                        .as(address)
                        .isEqualTo(each.getValue());
            }
        }
    }

    /** The search finds what is published and not withdrawn, and nothing else. */
    private void checkFound(CatalogClient client, long head)
            throws IOException, InterruptedException {
        Set<String> expected = new HashSet<>();
        Set<String> withdrawn = new HashSet<>();
        for (WritingProvider provider : providers) {
            for (ProviderSteps.Version version : provider.acknowledged()) {
                switch (version.action()) {
                    case "implementation.publish" -> expected.add(version.key());
                    case "implementation.withdraw" -> withdrawn.add(version.key());
                    default -> {
                        // not found by the search
                    }
                }
            }
        }
        expected.removeAll(withdrawn);
        client.json("/api/v1/regions/05", "Catalog-Await-Position", Long.toString(head));
        assertThat(
                        client
                                .all("/api/v1/implementations?provider=" + ProviderToken.PROVIDER)
                                .stream()
                                .map(each -> each.path("id").asText())
                                .filter(id -> id.startsWith("kill-"))
                                .collect(Collectors.toSet()))
                .isEqualTo(expected);
    }
}
