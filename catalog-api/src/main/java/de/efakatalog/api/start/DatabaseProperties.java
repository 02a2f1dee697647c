package de.efakatalog.api.start;

import de.efakatalog.model.postgres.EmbeddedPostgres;

/**
 * Tells the application where the embedded database is: two logins, for migrating and for running.
 */
final class DatabaseProperties {

    private DatabaseProperties() {}

    static void set(EmbeddedPostgres database) {
        System.setProperty("quarkus.datasource.jdbc.url", database.jdbcUrl());
        System.setProperty("quarkus.datasource.username", database.application().username());
        System.setProperty("quarkus.datasource.password", database.application().password());
        System.setProperty("catalog.database.owner-username", database.owner().username());
        System.setProperty("catalog.database.owner-password", database.owner().password());
    }
}
