package de.efakatalog.model.audit;

import de.efakatalog.model.changelog.WrittenVersion;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

/** Who wrote which version. The database lets the application add to it, and nothing else. */
@ApplicationScoped
public class AuditTrail {

    private static final String INSERT =
            "insert into audit_entry (at, kind, registry, record_key, version, action,"
                    + " organisation, actor) values (?, ?, ?, ?, ?, ?, ?, ?)";

    private final AgroalDataSource dataSource;
    private final Clock clock;

    AuditTrail(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Notes in the present transaction who wrote these versions. */
    public void note(Authorship author, List<WrittenVersion> written) {
        if (written.isEmpty()) {
            return;
        }
        Timestamp now = Timestamp.from(clock.instant());
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (WrittenVersion version : written) {
                insert.setTimestamp(1, now);
                insert.setString(2, version.kind().wireName());
                insert.setString(3, version.registry());
                insert.setString(4, version.key());
                insert.setLong(5, version.version());
                insert.setString(6, author.action());
                insert.setString(7, author.organisation());
                insert.setString(8, author.actor());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new AuditUnavailableException("The audit trail could not be written", e);
        }
    }
}
