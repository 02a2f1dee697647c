package de.efakatalog.model.identity.account;

/** There is an account with this e-mail. Say so only to somebody who owns the address. */
public class AccountExistsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AccountExistsException() {
        super("There is an account with this e-mail address already.");
    }
}
