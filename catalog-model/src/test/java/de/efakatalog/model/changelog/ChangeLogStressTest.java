package de.efakatalog.model.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import de.efakatalog.model.changelog.RandomWriter.Balance;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The order of the log when nobody waits for anybody, and death comes at any time. */
@ExtendWith(LogDatabase.Extension.class)
@Timeout(300)
class ChangeLogStressTest {

    private static final int WRITERS = 8;
    private static final int TRANSACTIONS_EACH = 400;
    private static final long SEED = 4_711;
    private static final int LARGEST_PAGE = 50;

    @Test
    void readerOfEightWritersMissesNothing(LogDatabase database) throws Exception {
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1)) {
            Future<List<String>> seen = threads.submit(() -> follow(database, writing));
            List<Future<Balance>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.add(
                        threads.submit(
                                new RandomWriter(
                                        database,
                                        "stress-" + writer,
                                        TRANSACTIONS_EACH,
                                        new Random(SEED + writer))));
            }
            List<Balance> balances = new ArrayList<>();
            try {
                for (Future<Balance> writer : writers) {
                    balances.add(writer.get());
                }
            } finally {
                writing.set(false);
            }
            check(database, balances, seen.get());
        }
    }

    private static void check(LogDatabase database, List<Balance> balances, List<String> all)
            throws SQLException {
        List<String> seen = all.stream().filter(key -> key.startsWith("stress-")).toList();
        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThan(1_000);
        assertThat(new HashSet<>(seen))
                .isEqualTo(ChangeLogOrderTest.records(database, "stress-%"))
                .containsAll(balances.stream().flatMap(b -> b.acknowledged().stream()).toList())
                .doesNotContainAnyElementsOf(
                        balances.stream().flatMap(b -> b.undone().stream()).toList());
        assertThat(balances.stream().mapToInt(b -> b.unknown().size()).sum()).isPositive();
    }

    /** Reads until the writers are done and nothing is left; the follower checks every number. */
    private static List<String> follow(LogDatabase database, AtomicBoolean writing)
            throws SQLException {
        Random random = new Random(SEED);
        List<String> seen = new ArrayList<>();
        try (LogFollower follower = new LogFollower(database)) {
            boolean more = true;
            while (more) {
                boolean last = !writing.get();
                List<String> page = follower.read(1 + random.nextInt(LARGEST_PAGE));
                seen.addAll(page);
                more = !last || !page.isEmpty();
            }
        }
        return seen;
    }
}
