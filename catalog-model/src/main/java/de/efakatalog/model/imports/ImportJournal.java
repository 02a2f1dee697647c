package de.efakatalog.model.imports;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the journal of imports and sees to it that one runs at a time, over all instances. */
@ApplicationScoped
public class ImportJournal {

    private static final String COLUMNS =
            "id, kind, file_name, sha256, status, started_at, finished_at, coalesce(position, case when status = 'completed' then (select last_seq from change_log_head) end) as position, as_of, report, problem";

    private final AgroalDataSource dataSource;
    private final Clock clock;

    ImportJournal(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * Enters a new run. Runs that a dead instance left behind are marked as interrupted.
     *
     * @throws ImportRunningException when another one is running
     */
    public ImportLease begin(ImportKind kind, String fileName, String sha256) {
        try {
            Connection session = dataSource.getConnection();
            try {
                if (!ImportLock.take(session)) {
                    throw new ImportRunningException();
                }
                return new ImportLease(enterOrUnlock(session, kind, fileName, sha256), session);
            } catch (SQLException | RuntimeException e) {
                session.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new ImportJournalUnavailableException(e);
        }
    }

    /**
     * Marks runs that a dead instance left behind as interrupted, so that nobody waits for them; at
     * the start of an instance.
     */
    public void settle() {
        try (Connection session = dataSource.getConnection()) {
            if (ImportLock.tryTake(session)) {
                try {
                    interruptLeftBehind(session);
                } finally {
                    ImportLock.giveBack(session);
                }
            }
        } catch (SQLException e) {
            throw new ImportJournalUnavailableException(e);
        }
    }

    /**
     * The run ended well; its result is readable from the position on.
     *
     * @throws ImportOvertakenException when it is not running any more
     */
    public void complete(UUID run, long position, @Nullable LocalDate asOf, String reportJson) {
        end(run, ImportStatus.COMPLETED, position, asOf, reportJson, null);
    }

    /**
     * As {@link #complete}, inside the transaction of the import itself: the two become durable
     * together. Its position is not known there; {@link #readableFrom} adds it.
     *
     * @throws ImportOvertakenException when it is not running any more; the transaction must not be
     *     committed then
     */
    public void completeAlongside(UUID run, @Nullable LocalDate asOf, String reportJson) {
        end(run, ImportStatus.COMPLETED, null, asOf, reportJson, null);
    }

    /** Where the result of a completed run can be read; until this is known, the end of the log. */
    public void readableFrom(UUID run, long position) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update =
                        connection.prepareStatement(
                                "update import_run set position = ? where id = ?")) {
            update.setLong(1, position);
            update.setObject(2, run);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new ImportJournalUnavailableException(e);
        }
    }

    /** The file was not taken. */
    public void refuse(UUID run, String problemJson) {
        end(run, ImportStatus.REFUSED, null, null, null, problemJson);
    }

    /** The run ended by our fault. */
    public void fail(UUID run, String problemJson) {
        end(run, ImportStatus.FAILED, null, null, null, problemJson);
    }

    /** The run with this id. */
    public Optional<ImportRun> find(UUID run) {
        return select("where id = ?", statement -> statement.setObject(1, run)).stream()
                .findFirst();
    }

    /** The newest runs, newest first. */
    public List<ImportRun> newest(int limit) {
        return select(
                "order by started_at desc, id limit ?", statement -> statement.setInt(1, limit));
    }

    /** The newest run of a kind that ended well. */
    public Optional<ImportRun> newestCompleted(ImportKind kind) {
        return select(
                        "where status = 'completed' and kind = ? order by started_at desc limit 1",
                        statement -> statement.setString(1, kind.wireName()))
                .stream()
                .findFirst();
    }

    /** The latest day of facts that any completed run brought. */
    public Optional<LocalDate> newestAsOf() {
        return select(
                        "where status = 'completed' and as_of is not null order by as_of desc limit 1",
                        statement -> {})
                .stream()
                .findFirst()
                .map(ImportRun::asOf);
    }

    /** A session that goes back to the pool must not take the lock with it. */
    private UUID enterOrUnlock(Connection session, ImportKind kind, String fileName, String sha256)
            throws SQLException {
        boolean entered = false;
        try {
            UUID run = enter(session, kind, fileName, sha256);
            entered = true;
            return run;
        } finally {
            if (!entered) {
                ImportLock.giveBack(session);
            }
        }
    }

    private UUID enter(Connection session, ImportKind kind, String fileName, String sha256)
            throws SQLException {
        UUID run = UUID.randomUUID();
        Timestamp now = Timestamp.from(clock.instant());
        interruptLeftBehind(session);
        try (PreparedStatement insert =
                session.prepareStatement(
                        "insert into import_run (id, kind, file_name, sha256, status, started_at) values (?, ?, ?, ?, 'running', ?)")) {
            insert.setObject(1, run);
            insert.setString(2, kind.wireName());
            insert.setString(3, fileName);
            insert.setString(4, sha256);
            insert.setTimestamp(5, now);
            insert.executeUpdate();
            return run;
        }
    }

    /** Under the lock nobody else runs: who still seems to is dead. */
    private void interruptLeftBehind(Connection session) throws SQLException {
        try (PreparedStatement leftBehind =
                session.prepareStatement(
                        "update import_run set status = 'interrupted', finished_at = ? where status = 'running'")) {
            leftBehind.setTimestamp(1, Timestamp.from(clock.instant()));
            leftBehind.executeUpdate();
        }
    }

    private void end(
            UUID run,
            ImportStatus status,
            @Nullable Long position,
            @Nullable LocalDate asOf,
            @Nullable String report,
            @Nullable String problem) {
        String sql =
                "update import_run set status = ?, finished_at = ?, position = ?, as_of = ?, report = ?::jsonb, problem = ?::jsonb where id = ? and status = 'running'";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, status.wireName());
            update.setTimestamp(2, Timestamp.from(clock.instant()));
            update.setObject(3, position);
            update.setObject(4, asOf);
            update.setString(5, report);
            update.setString(6, problem);
            update.setObject(7, run);
            // an end without success is told last of all and takes nothing back: the first one
            // holds
            if (update.executeUpdate() == 0 && status == ImportStatus.COMPLETED) {
                throw new ImportOvertakenException(run);
            }
        } catch (SQLException e) {
            throw new ImportJournalUnavailableException(e);
        }
    }

    private List<ImportRun> select(String rest, Parameters parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select " + COLUMNS + " from import_run " + rest)) {
            parameters.set(select);
            List<ImportRun> runs = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    runs.add(read(row));
                }
            }
            return runs;
        } catch (SQLException e) {
            throw new ImportJournalUnavailableException(e);
        }
    }

    private static ImportRun read(ResultSet row) throws SQLException {
        Timestamp finished = row.getTimestamp("finished_at");
        return new ImportRun(
                row.getObject("id", UUID.class),
                ImportKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("file_name"),
                row.getString("sha256"),
                ImportStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getTimestamp("started_at").toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getObject("position", Long.class),
                row.getObject("as_of", LocalDate.class),
                row.getString("report"),
                row.getString("problem"));
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }
}
