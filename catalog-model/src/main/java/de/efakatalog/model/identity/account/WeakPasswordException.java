package de.efakatalog.model.identity.account;

/** A new password will not do; the message says what is expected. */
public class WeakPasswordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WeakPasswordException(String message) {
        super(message);
    }
}
