package de.efakatalog.model.changelog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** One session of the application that writes records in steps, so that a test can hold it up. */
final class WriterSession implements AutoCloseable {

    private static final String INSERT =
            "insert into organisation (id, name, kind, registry, version, created_at, updated_at)"
                    + " values (?, 'Amt', 'agency', 'test', 1, now(), now())";
    private static final String APPEND =
            "select append_changes(now(), array_fill('organisation'::text, array[?]),"
                    + " array_fill('test'::text, array[?]), ?, array_fill(1::bigint, array[?]),"
                    + " array_fill(false, array[?]), array_fill('{}'::text, array[?]))";

    private final Connection connection;
    private final int pid;

    WriterSession(LogDatabase database) throws SQLException {
        connection = database.session();
        pid = queryPid(connection);
    }

    /** The process that serves this session. */
    int pid() {
        return pid;
    }

    void begin() throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            // the driver begins a transaction with the first statement only
            statement.execute("select 1");
        }
    }

    void insert(List<String> keys) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (String key : keys) {
                insert.setString(1, key);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Takes the numbers; waits while another transaction that has taken some is open. */
    void append(List<String> keys) throws SQLException {
        try (PreparedStatement append = connection.prepareStatement(APPEND)) {
            append.setInt(1, keys.size());
            append.setInt(2, keys.size());
            append.setArray(3, connection.createArrayOf("text", keys.toArray()));
            append.setInt(4, keys.size());
            append.setInt(5, keys.size());
            append.setInt(6, keys.size());
            append.execute();
        }
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static int queryPid(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }
}
