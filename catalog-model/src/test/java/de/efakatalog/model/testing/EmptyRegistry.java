package de.efakatalog.model.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Puts the database of the running application back to where it was before the first write. */
public final class EmptyRegistry {

    private EmptyRegistry() {}

    /** Takes away every record, the whole log and the journal; only the owner of the tables can. */
    public static void begin() {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            statement.execute(
                    "truncate region, postcode, ozg_service, public_service, organisation,"
                            + " authority, service_implementation, reported_reuse, responsibility,"
                            + " destination, reuse_offer_draft, reuse_offer, reuse_offer_version,"
                            + " implementation_draft,"
                            + " change_log, import_run, audit_entry, kept_answer");
            statement.execute("update change_log_head set last_seq = 0");
        } catch (SQLException e) {
            throw new IllegalStateException("The test database could not be emptied", e);
        }
    }

    /** Takes a published key back, as the owner of the database does when it got known. */
    public static void withoutKey(String kid) {
        try (Connection owner = owner();
                PreparedStatement delete =
                        owner.prepareStatement("delete from signing_key where kid = ?")) {
            delete.setString(1, kid);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A key could not be taken back", e);
        }
    }

    private static Connection owner() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("catalog.database.owner-username", String.class),
                config.getValue("catalog.database.owner-password", String.class));
    }
}
