package de.efakatalog.model.implementation.lifecycle;

/** There is no such implementation, or no draft of it. */
public final class UnknownImplementationException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnknownImplementationException(String id) {
        super("There is no implementation " + id);
    }
}
