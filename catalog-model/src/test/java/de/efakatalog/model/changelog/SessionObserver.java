package de.efakatalog.model.changelog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** Looks at other sessions of the application from outside, and ends them. */
final class SessionObserver implements AutoCloseable {

    private static final long LIMIT_SECONDS = 60;

    private final Connection connection;

    SessionObserver(LogDatabase database) throws SQLException {
        connection = database.login();
    }

    /** Whether the session waits for a lock of another one. */
    boolean waitsForLock(int pid) throws SQLException {
        return query("select cardinality(pg_blocking_pids(?)) > 0", pid);
    }

    /** Kills the session's process and returns when it is gone, its transaction undone. */
    void kill(int pid) throws SQLException {
        if (!query("select pg_terminate_backend(?)", pid)) {
            throw new IllegalStateException("Process " + pid + " cannot be killed");
        }
        // with a timeout the function looks ten times a second only, which adds up here
        long start = System.nanoTime();
        while (query("select exists (select from pg_stat_activity where pid = ?)", pid)) {
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(LIMIT_SECONDS)) {
                throw new IllegalStateException("Process " + pid + " does not end");
            }
        }
    }

    private boolean query(String sql, int pid) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, pid);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
