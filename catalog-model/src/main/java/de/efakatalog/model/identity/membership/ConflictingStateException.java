package de.efakatalog.model.identity.membership;

/** What was asked for does not fit the present state; the message says why. */
public class ConflictingStateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConflictingStateException(String message) {
        super(message);
    }
}
