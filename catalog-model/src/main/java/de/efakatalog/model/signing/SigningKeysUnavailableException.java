package de.efakatalog.model.signing;

import org.jspecify.annotations.Nullable;

/** There is no key to sign with, or it must not be used; the message tells the operator why. */
public class SigningKeysUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SigningKeysUnavailableException(String message) {
        this(message, null);
    }

    SigningKeysUnavailableException(String message, @Nullable Exception cause) {
        super(message, cause);
    }
}
