package de.efakatalog.model.changelog;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Reads the change log: from a position on, or every record's newest version at one position. */
@ApplicationScoped
public class ChangeFeed {

    private static final String COLUMNS =
            "seq, at, kind, registry, record_key, version, deleted, record";

    private final AgroalDataSource dataSource;

    protected ChangeFeed(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The number of the last committed entry; 0 when there is none. */
    public long head() {
        try (Connection connection = dataSource.getConnection()) {
            return head(connection);
        } catch (SQLException e) {
            throw new ChangeLogUnavailableException("The position of the change log", e);
        }
    }

    /**
     * Names this log: positions of another one mean something else. It is drawn when the database
     * is made and goes with its backups.
     */
    public UUID logId() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select log_id from change_log_head");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getObject(1, UUID.class);
        } catch (SQLException e) {
            throw new ChangeLogUnavailableException("The name of the change log", e);
        }
    }

    /**
     * Entries after a position, in order, whatever their kind.
     *
     * @param after the last number already known, 0 for the beginning
     * @param limit how many entries at most, from 1
     */
    public List<Change> after(long after, int limit) {
        String sql = "select " + COLUMNS + " from change_log where seq > ? order by seq limit ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, after);
            select.setInt(2, limit);
            return readAll(select);
        } catch (SQLException e) {
            throw new ChangeLogUnavailableException("Entries after " + after, e);
        }
    }

    /**
     * Entries of some kinds after a position.
     *
     * @return the entries, and the position up to which nothing was overlooked: with fewer entries
     *     than asked for it is the head, otherwise the last entry's number
     */
    public ChangePage after(long after, int limit, Collection<RecordKind> kinds) {
        String sql =
                "select "
                        + COLUMNS
                        + " from change_log where seq > ? and seq <= ? and kind = any (?)"
                        + " order by seq limit ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            long head = head(connection);
            select.setLong(1, after);
            select.setLong(2, head);
            select.setArray(
                    3,
                    connection.createArrayOf(
                            "text", kinds.stream().map(RecordKind::wireName).toArray()));
            select.setInt(4, limit);
            List<Change> changes = readAll(select);
            long scanned = changes.size() < limit ? Math.max(head, after) : changes.getLast().seq();
            return new ChangePage(changes, scanned);
        } catch (SQLException e) {
            throw new ChangeLogUnavailableException("Entries after " + after, e);
        }
    }

    /** How many records there are: as many as {@link #newestVersions} hands over. */
    public long records() {
        String sql =
                "select count(*) from (select distinct on (kind, registry, record_key) deleted"
                        + " from change_log order by kind, registry, record_key, version desc) newest"
                        + " where not deleted";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new ChangeLogUnavailableException("The number of records", e);
        }
    }

    /**
     * Hands over the newest version of every record that is not deleted, as of one single position.
     *
     * @return that position; entries after it are not included
     */
    public long newestVersions(Consumer<Change> reader) {
        String sql =
                "select * from (select distinct on (kind, registry, record_key) "
                        + COLUMNS
                        + " from change_log order by kind, registry, record_key, version desc) newest"
                        + " where not deleted";
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement oneSnapshot =
                            connection.prepareStatement(
                                    "set transaction isolation level repeatable read, read only");
                    PreparedStatement select = connection.prepareStatement(sql)) {
                oneSnapshot.execute();
                long position = head(connection);
                select.setFetchSize(2_000);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        reader.accept(read(row));
                    }
                }
                return position;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new ChangeLogUnavailableException("The newest versions", e);
        }
    }

    private static long head(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select last_seq from change_log_head");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<Change> readAll(PreparedStatement select) throws SQLException {
        List<Change> changes = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                changes.add(read(row));
            }
        }
        return changes;
    }

    private static Change read(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new Change(
                row.getLong("seq"),
                row.getTimestamp("at").toInstant(),
                RecordKind.fromWireName(kind)
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "Unknown kind in the log: " + kind)),
                row.getString("registry"),
                row.getString("record_key"),
                row.getLong("version"),
                row.getBoolean("deleted"),
                row.getString("record"));
    }
}
