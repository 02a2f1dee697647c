package de.efakatalog.model.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.efakatalog.model.testing.CatalogDatabaseResource;
import de.efakatalog.model.testing.EmptyRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One import at a time, and every one of them remembered with its end. */
@QuarkusTest
@WithTestResource(CatalogDatabaseResource.class)
class ImportJournalTest {

    private static final String SHA = "ab".repeat(32);

    @Inject ImportJournal journal;

    @BeforeEach
    void emptyJournal() {
        EmptyRegistry.begin();
    }

    private ImportLease begin(String fileName) {
        return journal.begin(ImportKind.REGIONS, fileName, SHA);
    }

    private UUID completed(ImportKind kind, @Nullable LocalDate asOf) {
        try (ImportLease lease = journal.begin(kind, "file", SHA)) {
            journal.complete(lease.run(), 7, asOf, "{\"read\": 3}");
            return lease.run();
        }
    }

    private ImportRun run(UUID id) {
        return journal.find(id).orElseThrow();
    }

    /** The connection breaks: the database ends every session that may import. */
    private static void breakSessionOfTheLease() throws SQLException {
        Config config = ConfigProvider.getConfig();
        try (Connection login =
                        DriverManager.getConnection(
                                config.getValue("quarkus.datasource.jdbc.url", String.class),
                                config.getValue("quarkus.datasource.username", String.class),
                                config.getValue("quarkus.datasource.password", String.class));
                Statement statement = login.createStatement()) {
            statement.execute(
                    "select pg_terminate_backend(pid, 10000) from pg_locks where locktype = 'advisory'");
        }
    }

    @Test
    void newRunIsRunning() {
        try (ImportLease lease = begin("GV100AD.txt")) {
            ImportRun run = run(lease.run());
            assertThat(run.status()).isEqualTo(ImportStatus.RUNNING);
            assertThat(run.kind()).isEqualTo(ImportKind.REGIONS);
            assertThat(run.fileName()).isEqualTo("GV100AD.txt");
            assertThat(run.sha256()).isEqualTo(SHA);
            assertThat(run.finishedAt()).isNull();
            assertThat(run.position()).isNull();
        }
    }

    @Test
    void completedRunHasItsResult() {
        ImportRun run = run(completed(ImportKind.REGIONS, LocalDate.of(2025, 8, 31)));

        assertThat(run.status()).isEqualTo(ImportStatus.COMPLETED);
        assertThat(run.position()).isEqualTo(7);
        assertThat(run.asOf()).isEqualTo(LocalDate.of(2025, 8, 31));
        assertThat(run.report()).isEqualTo("{\"read\": 3}");
        assertThat(run.problem()).isNull();
        assertThat(run.finishedAt()).isAfterOrEqualTo(run.startedAt());
    }

    @Test
    void refusedAndFailedRunsHaveTheirReason() {
        UUID refused;
        try (ImportLease lease = begin("a")) {
            refused = lease.run();
            journal.refuse(refused, "{\"status\": 422}");
        }
        UUID failed;
        try (ImportLease lease = begin("b")) {
            failed = lease.run();
            journal.fail(failed, "{\"status\": 500}");
        }

        assertThat(run(refused).status()).isEqualTo(ImportStatus.REFUSED);
        assertThat(run(refused).problem()).isEqualTo("{\"status\": 422}");
        assertThat(run(failed).status()).isEqualTo(ImportStatus.FAILED);
        assertThat(run(failed).problem()).isEqualTo("{\"status\": 500}");
        assertThat(run(failed).report()).isNull();
    }

    @Test
    void runEndsOnce() {
        UUID run = completed(ImportKind.REGIONS, LocalDate.of(2025, 8, 31));
        journal.fail(run, "{}");
        journal.refuse(run, "{}");

        assertThat(run(run).status()).isEqualTo(ImportStatus.COMPLETED);
        assertThat(run(run).problem()).isNull();
    }

    @Test
    void overtakenRunCannotEndWell() throws SQLException {
        ImportLease overtaken = begin("overtaken");
        breakSessionOfTheLease();

        try (ImportLease next = begin("next")) {
            assertThatThrownBy(() -> journal.completeAlongside(overtaken.run(), null, "{}"))
                    .isInstanceOf(ImportOvertakenException.class)
                    .hasMessageContaining(overtaken.run().toString());
            assertThatThrownBy(() -> journal.complete(overtaken.run(), 1, null, "{}"))
                    .isInstanceOf(ImportOvertakenException.class);
            assertThat(run(overtaken.run()).status()).isEqualTo(ImportStatus.INTERRUPTED);
            assertThat(run(next.run()).status()).isEqualTo(ImportStatus.RUNNING);
        }
    }

    @Test
    void oneImportAtATime() {
        try (ImportLease lease = begin("first")) {
            assertThatThrownBy(() -> begin("second")).isInstanceOf(ImportRunningException.class);
            assertThatThrownBy(() -> journal.begin(ImportKind.SUCCESSORS, "third", SHA))
                    .isInstanceOf(ImportRunningException.class);
            assertThat(journal.newest(10)).extracting(ImportRun::id).containsExactly(lease.run());
        }
    }

    @Test
    void oneImportAtATimeOverAllThreads() {
        try (ImportLease lease = begin("first")) {
            assertThatThrownBy(() -> CompletableFuture.runAsync(() -> begin("second")).join())
                    .hasCauseInstanceOf(ImportRunningException.class);
            assertThat(run(lease.run()).status()).isEqualTo(ImportStatus.RUNNING);
        }
    }

    @Test
    void closedLeaseLetsTheNextOneIn() {
        begin("first").close();
        try (ImportLease second = begin("second")) {
            assertThat(run(second.run()).status()).isEqualTo(ImportStatus.RUNNING);
        }
    }

    @Test
    void whoSawTheEndMayBegin() throws ExecutionException, InterruptedException, TimeoutException {
        ImportLease first = begin("first");
        journal.complete(first.run(), 1, null, "{}");
        // the end is in the journal, the right is not yet given back
        CompletableFuture<ImportLease> second =
                CompletableFuture.supplyAsync(() -> begin("second"));
        first.close();

        try (ImportLease lease = second.get(30, TimeUnit.SECONDS)) {
            assertThat(run(lease.run()).status()).isEqualTo(ImportStatus.RUNNING);
        }
        assertThat(run(first.run()).status()).isEqualTo(ImportStatus.COMPLETED);
    }

    @Test
    void whatADeadInstanceLeftBehindIsInterrupted() {
        // its session is gone and with it the lock, but nobody wrote how it ended
        UUID dead = abandoned();
        try (ImportLease next = begin("next")) {
            assertThat(run(dead).status()).isEqualTo(ImportStatus.INTERRUPTED);
            assertThat(run(dead).finishedAt()).isNotNull();
            assertThat(run(next.run()).status()).isEqualTo(ImportStatus.RUNNING);
        }
    }

    @Test
    void settlingInterruptsTheDeadOnly() {
        UUID dead = abandoned();
        journal.settle();
        assertThat(run(dead).status()).isEqualTo(ImportStatus.INTERRUPTED);

        try (ImportLease alive = begin("alive")) {
            CompletableFuture.runAsync(journal::settle).join();
            assertThat(run(alive.run()).status()).isEqualTo(ImportStatus.RUNNING);
        }
    }

    private UUID abandoned() {
        try (ImportLease lease = begin("dead")) {
            return lease.run();
        }
    }

    @Test
    void endedSessionLosesTheRight() throws SQLException {
        ImportLease lease = begin("killed");
        breakSessionOfTheLease();

        try (ImportLease next = begin("next")) {
            assertThat(run(lease.run()).status()).isEqualTo(ImportStatus.INTERRUPTED);
            assertThat(run(next.run()).status()).isEqualTo(ImportStatus.RUNNING);
            // its own end is too late, and takes nothing away from the next one
            assertThatThrownBy(lease::close).isInstanceOf(ImportJournalUnavailableException.class);
            assertThatThrownBy(() -> begin("third")).isInstanceOf(ImportRunningException.class);
        }
    }

    @Test
    void newestRunComesFirst() {
        UUID first = completed(ImportKind.REGIONS, LocalDate.of(2025, 8, 31));
        UUID second = completed(ImportKind.SUCCESSORS, null);
        UUID third = completed(ImportKind.REGIONS, LocalDate.of(2025, 9, 30));

        assertThat(journal.newest(10))
                .extracting(ImportRun::id)
                .containsExactly(third, second, first);
        assertThat(journal.newest(2)).extracting(ImportRun::id).containsExactly(third, second);
    }

    @Test
    void newestCompletedLooksAtOneKindAndAtGoodEndsOnly() {
        assertThat(journal.newestCompleted(ImportKind.REGIONS)).isEmpty();
        UUID regions = completed(ImportKind.REGIONS, LocalDate.of(2025, 8, 31));
        completed(ImportKind.SUCCESSORS, null);
        try (ImportLease lease = begin("refused")) {
            journal.refuse(lease.run(), "{}");
        }

        assertThat(journal.newestCompleted(ImportKind.REGIONS))
                .map(ImportRun::id)
                .contains(regions);
        assertThat(journal.newestCompleted(ImportKind.SEED)).isEmpty();
    }

    @Test
    void newestAsOfIsTheLatestDayWhateverTheOrder() {
        assertThat(journal.newestAsOf()).isEmpty();
        completed(ImportKind.SUCCESSORS, null);
        assertThat(journal.newestAsOf()).isEmpty();
        completed(ImportKind.REGIONS, LocalDate.of(2025, 9, 30));
        completed(ImportKind.SEED, LocalDate.of(2025, 8, 31));

        assertThat(journal.newestAsOf()).contains(LocalDate.of(2025, 9, 30));
    }

    @Test
    void unknownRunIsNotFound() {
        assertThat(journal.find(UUID.randomUUID())).isEmpty();
    }
}
