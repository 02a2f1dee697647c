package de.efakatalog.model.audit;

/** The key of a request was used for another one. */
public final class OtherRequestException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    OtherRequestException() {
        super("This Idempotency-Key was used for another request.");
    }
}
