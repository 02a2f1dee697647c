package de.efakatalog.model.identity.membership;

/** There is no such organisation, member, invitation, claim or token. */
public class UnknownEntryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownEntryException(String message) {
        super(message);
    }
}
