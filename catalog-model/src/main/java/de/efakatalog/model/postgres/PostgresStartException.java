package de.efakatalog.model.postgres;

/** The embedded PostgreSQL could not be started; the message says why and what to do. */
public final class PostgresStartException extends Exception {

    private static final long serialVersionUID = 1L;

    PostgresStartException(String message) {
        super(message);
    }

    PostgresStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
