package de.efakatalog.model.changelog;

import de.efakatalog.model.testing.CatalogDatabaseResource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A migrated database without the application, one for all plain tests of the log. */
final class LogDatabase implements AutoCloseable {

    private final CatalogDatabaseResource resource = new CatalogDatabaseResource();
    private final Map<String, String> settings;

    private LogDatabase() {
        settings = resource.start();
        migrate();
    }

    /** Runs the migrations as the owner; says how many there were to run. */
    int migrate() {
        return Flyway.configure()
                .dataSource(
                        setting("quarkus.datasource.jdbc.url"),
                        setting("catalog.database.owner-username"),
                        setting("catalog.database.owner-password"))
                .locations("classpath:db/migration")
                .load()
                .migrate()
                .migrationsExecuted;
    }

    /** Logged in as the application, before it takes its role; sees and ends its own sessions. */
    Connection login() throws SQLException {
        return DriverManager.getConnection(
                setting("quarkus.datasource.jdbc.url"),
                setting("quarkus.datasource.username"),
                setting("quarkus.datasource.password"));
    }

    /** A session as the application has them. */
    Connection session() throws SQLException {
        Connection session = login();
        try (Statement statement = session.createStatement()) {
            statement.execute("set role catalog_app");
        }
        return session;
    }

    private String setting(String name) {
        return Objects.requireNonNull(settings.get(name), name);
    }

    @Override
    public void close() {
        resource.stop();
    }

    /** Hands the database to tests that ask for it, and stops it after the last one. */
    static final class Extension implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == LogDatabase.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.GLOBAL)
                    .computeIfAbsent(LogDatabase.class, key -> new LogDatabase());
        }
    }
}
