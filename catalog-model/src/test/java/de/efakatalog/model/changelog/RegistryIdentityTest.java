package de.efakatalog.model.changelog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.efakatalog.model.testing.CatalogDatabaseResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(CatalogDatabaseResource.class)
class RegistryIdentityTest {

    @Inject AgroalDataSource dataSource;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "catalog.database.owner-username")
    String owner;

    @ConfigProperty(name = "catalog.database.owner-password")
    String password;

    @Test
    void staysFixedWhenTheFirstWriteRollsBack() throws SQLException {
        asOwner("delete from registry_identity");
        RegistryIdentity identity = new RegistryIdentity(dataSource, "local");
        QuarkusTransaction.begin();
        assertThat(identity.name()).isEqualTo("local");
        QuarkusTransaction.rollback();

        assertThat(stored()).containsExactly("local");
    }

    @Test
    void refusesTheDatabaseOfAnotherRegistry() {
        assertThat(new RegistryIdentity(dataSource, "local").name()).isEqualTo("local");
        assertThatThrownBy(new RegistryIdentity(dataSource, "another")::name)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("belongs to the registry 'local'");
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> stored() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select registry from registry_identity")) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }
}
