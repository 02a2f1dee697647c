package de.efakatalog.model.offer;

/** There is no such offer, or no draft of it. */
public final class UnknownOfferException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    UnknownOfferException(String id) {
        super("There is no offer " + id);
    }
}
