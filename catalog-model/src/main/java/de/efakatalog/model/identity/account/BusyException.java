package de.efakatalog.model.identity.account;

/** Too many passwords are being compared at the moment; nothing was done or counted. */
public class BusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BusyException() {
        super("Too many people are signing in at the moment.");
    }
}
