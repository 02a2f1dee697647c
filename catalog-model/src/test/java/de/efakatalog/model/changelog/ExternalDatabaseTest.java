package de.efakatalog.model.changelog;

import static de.efakatalog.model.changelog.ForbiddenStatements.assertAllRefused;
import static de.efakatalog.model.changelog.ForbiddenStatements.assertAppendsAndReads;
import static de.efakatalog.model.changelog.ForbiddenStatements.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A database that an operator provides, with the logins that operators provide. */
@TestInstance(Lifecycle.PER_CLASS)
class ExternalDatabaseTest {

    private static final String SUPERUSER = "postgres";

    /** As many as there are files. */
    private static final int MIGRATIONS =
            Objects.requireNonNull(Path.of("src/main/resources/db/migration").toFile().list())
                    .length;

    private EmbeddedPostgres server;

    @BeforeAll
    void startServer() throws IOException {
        server = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    void stopServer() throws IOException {
        server.close();
    }

    @BeforeEach
    void createLogin() throws SQLException {
        asSuperuser("create role operator login");
        asSuperuser("create database external owner operator");
    }

    @AfterEach
    void dropLogin() throws SQLException {
        asSuperuser("drop database external");
        asSuperuser("drop role if exists catalog_app");
        asSuperuser("drop role operator");
    }

    @Test
    void oneSuperuserForBothIsRestrictedByTheRole() throws SQLException {
        assertThat(migrate(SUPERUSER)).isEqualTo(MIGRATIONS);
        assertThat(migrate(SUPERUSER)).isZero();
        assertSessionRestricted(SUPERUSER);
    }

    @Test
    void oneLoginThatMayCreateRolesIsRestrictedByTheRole() throws SQLException {
        asSuperuser("alter role operator createrole");
        assertThat(migrate("operator")).isEqualTo(MIGRATIONS);
        assertThat(migrate("operator")).isZero();
        assertSessionRestricted("operator");
    }

    @Test
    void oneLoginWithAPreparedRoleIsRestrictedByTheRole() throws SQLException {
        asSuperuser("create role catalog_app nologin");
        asSuperuser("grant catalog_app to operator");
        assertThat(migrate("operator")).isEqualTo(MIGRATIONS);
        assertSessionRestricted("operator");
    }

    @Test
    void anotherLoginCanRunTheApplication() throws SQLException {
        asSuperuser("create role catalog_app nologin");
        asSuperuser("create role runner login in role catalog_app");
        try {
            assertThat(migrate("operator")).isEqualTo(MIGRATIONS);
            assertSessionRestricted("runner");
        } finally {
            asSuperuser("drop role runner");
        }
    }

    @Test
    void loginThatCannotCreateTheMissingRoleLeavesNothingBehind() throws SQLException {
        assertThatThrownBy(() -> migrate("operator"))
                .isInstanceOf(FlywayException.class)
                .hasMessageContaining("catalog_app");
        try (Connection session = connect("operator")) {
            assertThatThrownBy(() -> execute(session, "select * from change_log"))
                    .hasMessageContaining("does not exist");
        }
    }

    private void assertSessionRestricted(String login) throws SQLException {
        try (Connection session = connect(login)) {
            execute(session, "set role catalog_app");
            assertAllRefused(session);
            assertAppendsAndReads(session, "external");
        }
    }

    private int migrate(String login) {
        return Flyway.configure()
                .dataSource(server.getDatabase(login, "external"))
                .locations("classpath:db/migration")
                .load()
                .migrate()
                .migrationsExecuted;
    }

    private Connection connect(String login) throws SQLException {
        return server.getDatabase(login, "external").getConnection();
    }

    private void asSuperuser(String sql) throws SQLException {
        try (Connection superuser = server.getPostgresDatabase().getConnection()) {
            execute(superuser, sql);
        }
    }
}
