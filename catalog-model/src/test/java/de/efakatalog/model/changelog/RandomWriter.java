package de.efakatalog.model.changelog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Writes transaction after transaction; some it rolls back, in some it is killed somewhere. */
final class RandomWriter implements Callable<RandomWriter.Balance> {

    private static final int PERCENT = 100;
    private static final int PERCENT_KILLED = 10;
    private static final int PERCENT_ROLLED_BACK = 25;
    private static final int LARGEST_BLOCK = 4;

    private final LogDatabase database;
    private final String name;
    private final int transactions;
    private final Random random;
    private final Balance balance =
            new Balance(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

    RandomWriter(LogDatabase database, String name, int transactions, Random random) {
        this.database = database;
        this.name = name;
        this.transactions = transactions;
        this.random = random;
    }

    /**
     * What became of the records.
     *
     * @param acknowledged their commit returned
     * @param undone they were rolled back
     * @param unknown the writer died and cannot tell
     */
    record Balance(List<String> acknowledged, List<String> undone, List<String> unknown) {}

    @Override
    public Balance call() throws SQLException {
        WriterSession session = new WriterSession(database);
        try (SessionObserver observer = new SessionObserver(database)) {
            for (int n = 0; n < transactions; n++) {
                List<String> keys = keys(n);
                int dice = random.nextInt(PERCENT);
                if (dice < PERCENT_KILLED) {
                    dieSomewhere(session, observer, keys);
                    session = new WriterSession(database);
                } else if (dice < PERCENT_KILLED + PERCENT_ROLLED_BACK) {
                    write(session, keys);
                    session.rollback();
                    balance.undone.addAll(keys);
                } else {
                    write(session, keys);
                    session.commit();
                    balance.acknowledged.addAll(keys);
                }
            }
        } finally {
            session.close();
        }
        return balance;
    }

    private void dieSomewhere(WriterSession session, SessionObserver observer, List<String> keys) {
        CompletableFuture<Void> killer = null;
        int moment = random.nextInt(3);
        try {
            session.begin();
            session.insert(keys);
            killer = moment == 0 ? killLater(observer, session.pid()) : null;
            session.append(keys);
            killer = moment == 1 ? killLater(observer, session.pid()) : killer;
            session.commit();
            balance.acknowledged.addAll(keys);
        } catch (SQLException killed) {
            balance.unknown.addAll(keys);
        }
        if (killer == null) {
            killer = killLater(observer, session.pid());
        }
        killer.join();
    }

    private static CompletableFuture<Void> killLater(SessionObserver observer, int pid) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        observer.kill(pid);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private static void write(WriterSession session, List<String> keys) throws SQLException {
        session.begin();
        session.insert(keys);
        session.append(keys);
    }

    private List<String> keys(int transaction) {
        return IntStream.rangeClosed(0, random.nextInt(LARGEST_BLOCK))
                .mapToObj(i -> "%s-%d-%d".formatted(name, transaction, i))
                .toList();
    }
}
