package de.efakatalog.model.changelog;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The name under which this registry signs and publishes: the origin of its own records.
 *
 * <p>It is fixed in the database at first start, because records that were published under one name
 * cannot move to another.
 */
@ApplicationScoped
public class RegistryIdentity {

    private final AgroalDataSource dataSource;
    private final String configuredName;
    private volatile @Nullable String fixedName;

    RegistryIdentity(
            AgroalDataSource dataSource,
            @ConfigProperty(name = "catalog.registry.name", defaultValue = "local")
                    String configuredName) {
        this.dataSource = dataSource;
        this.configuredName = configuredName;
    }

    /**
     * The registry's name.
     *
     * @throws IllegalStateException when the database belongs to a registry of another name
     */
    public String name() {
        String name = fixedName;
        if (name == null) {
            // not with the present transaction, which may yet be rolled back and take the name
            // along
            name = QuarkusTransaction.suspendingExisting().call(this::storedOrStore);
            if (!name.equals(configuredName)) {
                throw new IllegalStateException(
                        "This database belongs to the registry '%s', but catalog.registry.name is '%s'. Set it back, or use another database."
                                .formatted(name, configuredName));
            }
            fixedName = name;
        }
        return name;
    }

    private String storedOrStore() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into registry_identity (registry) values (?)"
                                        + " on conflict do nothing");
                PreparedStatement select =
                        connection.prepareStatement("select registry from registry_identity")) {
            insert.setString(1, configuredName);
            insert.executeUpdate();
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The registry's identity could not be read", e);
        }
    }
}
