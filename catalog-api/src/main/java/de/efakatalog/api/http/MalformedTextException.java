package de.efakatalog.api.http;

/** Something that was sent as text is none; the message says why, for the person who sent it. */
final class MalformedTextException extends Exception {

    private static final long serialVersionUID = 1L;

    MalformedTextException(String message) {
        super(message);
    }

    MalformedTextException(String message, Throwable cause) {
        super(message, cause);
    }
}
