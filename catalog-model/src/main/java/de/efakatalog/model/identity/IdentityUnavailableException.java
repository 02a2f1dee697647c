package de.efakatalog.model.identity;

/** The database did not answer about people. */
public class IdentityUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IdentityUnavailableException(Throwable cause) {
        super("The database did not answer about people", cause);
    }
}
