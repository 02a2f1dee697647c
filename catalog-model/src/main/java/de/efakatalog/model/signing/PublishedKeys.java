package de.efakatalog.model.signing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;

/** The public keys of all instances on this database, past ones included; a key never leaves. */
@ApplicationScoped
class PublishedKeys {

    private final AgroalDataSource dataSource;

    PublishedKeys(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Adds a key, durable when this returns; nothing happens if it is there. */
    void publish(PublishedKey key) {
        // not with the present transaction: it may be rolled back, and what was signed meanwhile
        // may be known by then
        QuarkusTransaction.suspendingExisting().run(() -> insert(key));
    }

    private void insert(PublishedKey key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into signing_key (kid, jwk, created_at)"
                                        + " values (?, ?::json, ?) on conflict do nothing")) {
            insert.setString(1, key.kid());
            insert.setString(2, key.jwk());
            insert.setTimestamp(3, Timestamp.from(key.createdAt()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** All keys, newest first. */
    List<PublishedKey> all() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(
                                "select kid, jwk, created_at from signing_key"
                                        + " order by created_at desc, kid");
                ResultSet row = select.executeQuery()) {
            List<PublishedKey> keys = new ArrayList<>();
            while (row.next()) {
                keys.add(
                        new PublishedKey(
                                row.getString("kid"),
                                row.getString("jwk"),
                                row.getTimestamp("created_at").toInstant()));
            }
            return keys;
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private static SigningKeysUnavailableException unavailable(SQLException cause) {
        return new SigningKeysUnavailableException(
                "The database did not answer about signing keys", cause);
    }
}
