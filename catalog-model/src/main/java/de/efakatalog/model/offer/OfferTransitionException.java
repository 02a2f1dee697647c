package de.efakatalog.model.offer;

/** What was asked for does not follow on what the offer is now; says why. */
public final class OfferTransitionException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    OfferTransitionException(String message) {
        super(message);
    }
}
