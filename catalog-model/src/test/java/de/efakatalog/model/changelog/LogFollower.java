package de.efakatalog.model.changelog;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A reader as naive as they come: everything after the last number it saw, in order. */
final class LogFollower implements AutoCloseable {

    private final Connection connection;
    private long position;

    LogFollower(LogDatabase database) throws SQLException {
        connection = database.session();
    }

    /**
     * The keys of the entries that have become visible since the last look.
     *
     * @throws AssertionError when a number is missing, doubled or out of order
     */
    List<String> read(int limit) throws SQLException {
        List<String> keys = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select seq, record_key from change_log where seq > ? order by seq limit ?")) {
            select.setLong(1, position);
            select.setInt(2, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    assertThat(row.getLong("seq")).as("next number").isEqualTo(position + 1);
                    position++;
                    keys.add(row.getString("record_key"));
                }
            }
        }
        return keys;
    }

    /** The number of the last entry seen, which is also how many there were. */
    long position() {
        return position;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
