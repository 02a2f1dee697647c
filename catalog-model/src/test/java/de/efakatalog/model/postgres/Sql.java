package de.efakatalog.model.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** One statement on a connection of its own. */
final class Sql {

    private Sql() {}

    private static Connection connect(EmbeddedPostgres postgres, DatabaseLogin login)
            throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), login.username(), login.password());
    }

    /** Executes one statement under the login. */
    static void execute(EmbeddedPostgres postgres, DatabaseLogin login, String sql)
            throws SQLException {
        try (Connection connection = connect(postgres, login);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the answer, as text. */
    static List<String> query(EmbeddedPostgres postgres, DatabaseLogin login, String sql)
            throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = connect(postgres, login);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                values.add(result.getString(1));
            }
        }
        return values;
    }
}
