package de.efakatalog.model.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.changelog.RegistryIdentity;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The versions of an own record, from the change log and the audit trail. */
@ApplicationScoped
public class RecordHistory {

    private static final String SELECT =
            "select l.seq, l.at, l.version, l.deleted, l.record, a.action, a.organisation, a.actor,"
                    // one import runs at a time; its end is noted in its own transaction, a moment
                    // before the log takes its numbers; organisations come from the seed alone
                    + " (select r.kind from import_run r where a.action is null"
                    + " and (l.kind <> 'organisation' or r.kind = 'seed')"
                    + " and l.at between r.started_at"
                    + " and coalesce(r.finished_at, l.at) + interval '1 minute'"
                    + " order by r.started_at desc limit 1) as import_kind"
                    + " from change_log l left join audit_entry a on a.kind = l.kind"
                    + " and a.registry = l.registry and a.record_key = l.record_key"
                    + " and a.version = l.version"
                    + " where l.kind = ? and l.registry = ? and l.record_key = ?"
                    + " and l.version < ? order by l.version desc limit ?";

    private final AgroalDataSource dataSource;
    private final RegistryIdentity identity;
    private final ObjectMapper json;

    RecordHistory(AgroalDataSource dataSource, RegistryIdentity identity, ObjectMapper json) {
        this.dataSource = dataSource;
        this.identity = identity;
        this.json = json;
    }

    private record Version(
            long position,
            Instant at,
            long version,
            boolean deleted,
            JsonNode content,
            @Nullable Authorship author,
            @Nullable String importKind) {

        HistoryEntry since(@Nullable Version former) {
            return new HistoryEntry(
                    position,
                    at,
                    version,
                    deleted,
                    Difference.between(former == null ? null : former.content(), content),
                    author,
                    importKind);
        }
    }

    /**
     * Versions of a record, newest first.
     *
     * @param before only versions below this one
     * @param limit how many at most, from 1
     */
    public List<HistoryEntry> find(RecordKind kind, String key, long before, int limit) {
        // one more: what the last one changed is seen from the one before it
        List<Version> versions = read(kind, key, before, limit + 1);
        List<HistoryEntry> entries = new ArrayList<>();
        for (int i = 0; i < Math.min(limit, versions.size()); i++) {
            Version former = i + 1 < versions.size() ? versions.get(i + 1) : null;
            entries.add(versions.get(i).since(former));
        }
        return List.copyOf(entries);
    }

    private List<Version> read(RecordKind kind, String key, long before, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, kind.wireName());
            select.setString(2, identity.name());
            select.setString(3, key);
            select.setLong(4, before);
            select.setInt(5, limit);
            List<Version> versions = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    versions.add(version(row));
                }
            }
            return versions;
        } catch (SQLException | JsonProcessingException e) {
            throw new AuditUnavailableException("The history of " + key, e);
        }
    }

    private Version version(ResultSet row) throws SQLException, JsonProcessingException {
        String action = row.getString("action");
        return new Version(
                row.getLong("seq"),
                row.getTimestamp("at").toInstant(),
                row.getLong("version"),
                row.getBoolean("deleted"),
                json.readTree(row.getString("record")),
                action == null
                        ? null
                        : new Authorship(
                                action, row.getString("organisation"), row.getString("actor")),
                row.getString("import_kind"));
    }
}
