package de.efakatalog.model.identity;

/** Whoever acts is known, and may not do this. Nothing was changed. */
public class NotAllowedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message what would be needed, for the person who tried
     */
    public NotAllowedException(String message) {
        super(message);
    }
}
