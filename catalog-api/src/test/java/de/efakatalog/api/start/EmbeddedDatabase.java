package de.efakatalog.api.start;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The database inside a data directory, looked at from outside while the application runs. */
final class EmbeddedDatabase {

    /** Line of postmaster.pid that holds the port (PostgreSQL, miscadmin.h). */
    private static final int PORT_LINE = 3;

    private EmbeddedDatabase() {}

    /** As the owner of the tables; for reading only. */
    static Connection connect(Path data) throws IOException, SQLException {
        Path postgres = data.resolve("postgres");
        String port =
                Files.readAllLines(postgres.resolve("cluster/postmaster.pid"))
                        .get(PORT_LINE)
                        .strip();
        Properties passwords = new Properties();
        try (Reader file = Files.newBufferedReader(postgres.resolve("passwords.properties"))) {
            passwords.load(file);
        }
        Connection connection =
                DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/catalog",
                        "catalog_owner",
                        passwords.getProperty("owner"));
        connection.setReadOnly(true);
        return connection;
    }
}
