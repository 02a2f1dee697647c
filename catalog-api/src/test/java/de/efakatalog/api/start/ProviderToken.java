package de.efakatalog.api.start;

import de.efakatalog.model.identity.Secret;
import de.efakatalog.model.identity.membership.ApiTokens;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A token with which a machine writes in the name of the organisation that provides in tests. */
final class ProviderToken {

    /** Stands in the seed. */
    static final String PROVIDER = "stadt-moenchengladbach";

    private static final int NAME_BYTES = 8;

    private ProviderToken() {}

    /** Puts a new one straight into the database; what a client sends as a bearer token. */
    static String add(Connection connection) throws SQLException {
        String id = Secret.randomName(NAME_BYTES);
        Secret secret = Secret.generate();
        connection.setReadOnly(false);
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into api_token (id, organisation, name, actions, secret_hash,"
                                + " created_by, created_at, expires_at) values (?, ?, 'test',"
                                + " '{edit,publish}', ?, 'nobody', now(),"
                                + " now() + interval '1 day')")) {
            insert.setString(1, id);
            insert.setString(2, PROVIDER);
            insert.setBytes(3, secret.hash());
            insert.executeUpdate();
        } finally {
            connection.setReadOnly(true);
        }
        return ApiTokens.PREFIX + id + "_" + secret.value();
    }
}
