package de.efakatalog.model.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The database and its roles, brought to what they are to be at every start: a start that was
 * killed in between is simply completed by the next.
 */
final class DatabaseBootstrap {

    /** Owns the database and migrates it; no superuser. */
    static final String OWNER = "catalog_owner";

    /** What the application logs in as; it works as {@link #APPLICATION_ROLE}. */
    static final String APPLICATION = "catalog_login";

    /** The group role that the migrations grant rights to. */
    static final String APPLICATION_ROLE = "catalog_app";

    static final String DATABASE = "catalog";

    private final Connection superuser;

    /** Works on the connection of a superuser to any database of the cluster. */
    DatabaseBootstrap(Connection superuser) {
        this.superuser = superuser;
    }

    void run(Passwords passwords) throws SQLException {
        role(OWNER);
        role(APPLICATION);
        role(APPLICATION_ROLE);
        execute("alter role " + APPLICATION_ROLE + " nologin");
        login(OWNER, passwords.owner());
        login(APPLICATION, passwords.application());
        execute("grant " + APPLICATION_ROLE + " to " + APPLICATION);
        if (!exists("select 1 from pg_database where datname = ?", DATABASE)) {
            execute("create database " + DATABASE + " owner " + OWNER);
        }
        execute("revoke all on database " + DATABASE + " from public");
        execute("grant connect on database " + DATABASE + " to " + APPLICATION_ROLE);
    }

    private void role(String name) throws SQLException {
        if (!exists("select 1 from pg_roles where rolname = ?", name)) {
            execute("create role " + name);
        }
    }

    private void login(String name, String password) throws SQLException {
        execute(
                "alter role %s login nosuperuser nocreatedb nocreaterole password '%s'"
                        .formatted(name, password));
    }

    private boolean exists(String query, String name) throws SQLException {
        try (PreparedStatement statement = superuser.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet result = statement.executeQuery()) {
                return result.next();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
