package de.efakatalog.model.implementation.lifecycle;

/** An implementation cannot take this step from where it stands. */
public final class ImplementationTransitionException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    ImplementationTransitionException(String message) {
        super(message);
    }
}
