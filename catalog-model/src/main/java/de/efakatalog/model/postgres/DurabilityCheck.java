package de.efakatalog.model.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Refuses a server that acknowledges what a power cut would take back. */
final class DurabilityCheck {

    private static final List<String> MUST_BE_ON =
            List.of("fsync", "synchronous_commit", "full_page_writes");

    private DurabilityCheck() {}

    /**
     * Asks on the application's own connection, because settings can hang on a role or a database
     * too.
     */
    static void require(Connection application) throws SQLException, PostgresStartException {
        for (String setting : MUST_BE_ON) {
            String value = show(application, setting);
            if (!value.equals("on")) {
                throw new PostgresStartException(
                        "PostgreSQL runs with %s=%s, so acknowledged changes could be lost. Undo it with ALTER SYSTEM, ALTER DATABASE or ALTER ROLE ... RESET %s."
                                .formatted(setting, value, setting));
            }
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("show " + setting)) {
            result.next();
            return result.getString(1);
        }
    }
}
