package de.efakatalog.index.search;

/**
 * A cursor from which no page of this list can begin: it was changed, belongs to another query, or
 * comes from an index that was made in another way. Whoever holds it has to begin again.
 */
public final class BadCursorException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    BadCursorException(String message) {
        super(message);
    }
}
