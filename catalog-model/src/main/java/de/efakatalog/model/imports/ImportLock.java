package de.efakatalog.model.imports;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** The lock under which one import runs at a time, over all instances; a session holds it. */
final class ImportLock {

    /** Number of the advisory lock; any will do that nobody else takes in this database. */
    private static final long LOCK = 4_503_599_627_370_497L;

    /** Between the end of a run in the journal and the end of its lease. */
    private static final Duration GIVING_BACK = Duration.ofSeconds(2);

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private ImportLock() {}

    /** Gives it back, or does nothing when the session does not have it. */
    static void giveBack(Connection session) throws SQLException {
        try (PreparedStatement unlock = session.prepareStatement("select pg_advisory_unlock(?)")) {
            unlock.setLong(1, LOCK);
            unlock.execute();
        }
    }

    /**
     * Takes the lock; waits a moment for one whose run has ended already.
     *
     * @return false when another import is running
     */
    static boolean take(Connection session) throws SQLException {
        // who has ended a run gives the right back a moment later: whoever saw the end may begin
        return tryTake(session) || (nothingRuns(session) && waitForLock(session));
    }

    private static boolean nothingRuns(Connection session) throws SQLException {
        try (PreparedStatement running =
                        session.prepareStatement(
                                "select exists (select from import_run where status = 'running')");
                ResultSet row = running.executeQuery()) {
            row.next();
            return !row.getBoolean(1);
        }
    }

    private static boolean waitForLock(Connection session) throws SQLException {
        try (Statement limit = session.createStatement();
                PreparedStatement lock = session.prepareStatement("select pg_advisory_lock(?)")) {
            limit.execute("set lock_timeout = '" + GIVING_BACK.toMillis() + "ms'");
            try {
                lock.setLong(1, LOCK);
                lock.execute();
                return true;
            } catch (SQLException e) {
                if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                    return false;
                }
                throw e;
            } finally {
                limit.execute("reset lock_timeout");
            }
        }
    }

    /** Takes the lock if nobody has it. */
    static boolean tryTake(Connection session) throws SQLException {
        try (PreparedStatement lock = session.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            try (ResultSet row = lock.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
