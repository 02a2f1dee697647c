package de.efakatalog.api.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.efakatalog.model.changelog.RecordKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** What providers wrote, read from the database without the application. */
final class WrittenVersions {

    private final Connection connection;

    WrittenVersions(Connection connection) {
        this.connection = connection;
    }

    /**
     * Every version of the records whose ids begin so. Each has one entry in the log and one in the
     * audit trail; the database refuses a second one.
     */
    Set<ProviderSteps.Version> find(String prefix) throws SQLException {
        Set<ProviderSteps.Version> found = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select kind, record_key, version, l.seq, a.action from"
                                + " (select * from change_log where record_key like ?) l"
                                + " full join"
                                + " (select * from audit_entry where record_key like ?) a"
                                + " using (kind, registry, record_key, version)")) {
            select.setString(1, prefix + "%");
            select.setString(2, prefix + "%");
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String version =
                            "%s %s, version %s"
                                    .formatted(
                                            row.getString("kind"),
                                            row.getString("record_key"),
                                            row.getString("version"));
                    row.getLong("seq");
                    assertThat(row.wasNull()).as("in the trail only: %s", version).isFalse();
                    String action = row.getString("action");
                    assertThat(action).as("in the log only: %s", version).isNotNull();
                    assertThat(
                                    found.add(
                                            new ProviderSteps.Version(
                                                    RecordKind.fromWireName(row.getString("kind"))
                                                            .orElseThrow(),
                                                    row.getString("record_key"),
                                                    row.getLong("version"),
                                                    Objects.requireNonNull(action))))
                            .as("twice: %s", version)
                            .isTrue();
                }
            }
        }
        return found;
    }

    /** The record as it stands in the log. */
    JsonNode content(ProviderSteps.Version version, CatalogClient reader) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select record from change_log"
                                + " where kind = ? and record_key = ? and version = ?")) {
            select.setString(1, version.kind().wireName());
            select.setString(2, version.key());
            select.setLong(3, version.version());
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).as("in the log: %s", version).isTrue();
                return reader.parse(row.getString("record"));
            }
        }
    }

    /** The last number of the log, which has all numbers up to it, each once. */
    long headOfWholeLog() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery(
                                "select count(*), count(distinct seq), coalesce(min(seq), 1),"
                                        + " coalesce(max(seq), 0),"
                                        + " (select last_seq from change_log_head)"
                                        + " from change_log")) {
            row.next();
            long head = row.getLong(5);
            assertThat(row.getLong(1)).as("entries").isEqualTo(head);
            assertThat(row.getLong(2)).as("different numbers").isEqualTo(head);
            assertThat(row.getLong(3)).as("first number").isEqualTo(1);
            assertThat(row.getLong(4)).as("last number").isEqualTo(head);
            return head;
        }
    }

    /** How many answers are kept; none of them is empty. */
    int keptAnswers() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select count(*), count(status) from kept_answer")) {
            row.next();
            assertThat(row.getInt(2)).as("answers that say something").isEqualTo(row.getInt(1));
            return row.getInt(1);
        }
    }
}
