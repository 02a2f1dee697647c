package de.efakatalog.api.start;

import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.RecordKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The newest version of every record, read from the database without the application. */
final class LoggedRecords {

    private LoggedRecords() {}

    /** All of them, also those that were deleted. */
    static List<Change> newest(Connection connection) throws SQLException {
        List<Change> newest = new ArrayList<>();
        try (PreparedStatement select =
                        connection.prepareStatement(
                                "select distinct on (kind, registry, record_key) seq, at, kind,"
                                        + " registry, record_key, version, deleted, record"
                                        + " from change_log"
                                        + " order by kind, registry, record_key, seq desc");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                newest.add(
                        new Change(
                                row.getLong("seq"),
                                row.getTimestamp("at").toInstant(),
                                RecordKind.fromWireName(row.getString("kind")).orElseThrow(),
                                row.getString("registry"),
                                row.getString("record_key"),
                                row.getLong("version"),
                                row.getBoolean("deleted"),
                                row.getString("record")));
            }
        }
        return newest;
    }

    /** The keys of those of a kind that were not deleted. */
    static Set<String> keys(List<Change> newest, String kind) {
        return newest.stream()
                .filter(change -> change.kind().wireName().equals(kind) && !change.deleted())
                .map(Change::key)
                .collect(Collectors.toSet());
    }
}
