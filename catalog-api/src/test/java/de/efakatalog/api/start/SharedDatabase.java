package de.efakatalog.api.start;

import de.efakatalog.model.postgres.DataDirectoryInUseException;
import de.efakatalog.model.postgres.DatabaseLogin;
import de.efakatalog.model.postgres.EmbeddedPostgres;
import de.efakatalog.model.postgres.PostgresStartException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** A PostgreSQL that belongs to none of the instances that use it, and outlives them. */
final class SharedDatabase implements AutoCloseable {

    private final EmbeddedPostgres server;

    private SharedDatabase(EmbeddedPostgres server) {
        this.server = server;
    }

    static SharedDatabase start(Path directory)
            throws DataDirectoryInUseException, PostgresStartException {
        return new SharedDatabase(EmbeddedPostgres.start(directory));
    }

    /** What an instance has to be told in its environment. */
    Map<String, String> settings() {
        DatabaseLogin application = server.application();
        DatabaseLogin owner = server.owner();
        return Map.of(
                "QUARKUS_DATASOURCE_JDBC_URL", server.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", application.username(),
                "QUARKUS_DATASOURCE_PASSWORD", application.password(),
                "CATALOG_DATABASE_OWNER_USERNAME", owner.username(),
                "CATALOG_DATABASE_OWNER_PASSWORD", owner.password());
    }

    /** As the owner of the tables; for reading only. */
    Connection connect() throws SQLException {
        DatabaseLogin owner = server.owner();
        Connection connection =
                DriverManager.getConnection(server.jdbcUrl(), owner.username(), owner.password());
        connection.setReadOnly(true);
        return connection;
    }

    @Override
    public void close() {
        server.close();
    }
}
