package de.efakatalog.model.identity.account;

import de.efakatalog.model.identity.Person;
import de.efakatalog.model.identity.Secret;
import de.efakatalog.model.identity.account.LoginThrottle.Attempt;
import de.efakatalog.model.identity.account.LoginThrottle.Begin;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Gives an account another password; whoever stole a session cannot try passwords here. */
@ApplicationScoped
public class PasswordChange {

    private final LocalAccounts accounts;
    private final LoginThrottle throttle;

    PasswordChange(LocalAccounts accounts, LoginThrottle throttle) {
        this.accounts = accounts;
        this.throttle = throttle;
    }

    /** How it went. */
    public sealed interface Outcome {

        /** The new password holds; every session has ended. */
        record Changed() implements Outcome {}

        /** The present password is another one. */
        record Refused() implements Outcome {}

        /**
         * Too many attempts of this session have failed.
         *
         * @param pause how long to wait, longer than zero
         */
        record Blocked(Duration pause) implements Outcome {}
    }

    /**
     * Tries.
     *
     * @param session in which it happens
     * @throws WeakPasswordException when the new password will not do; says nothing about the
     *     present one
     * @throws BusyException when too many others are at it; the attempt does not count
     */
    public Outcome attempt(Person person, Secret session, String present, String wanted) {
        Begin begin = throttle.beginChange(session);
        Attempt attempt = begin.attempt();
        if (attempt == null) {
            return new Outcome.Blocked(begin.pause());
        }
        try {
            if (!accounts.changePassword(person, present, wanted)) {
                return new Outcome.Refused();
            }
        } catch (WeakPasswordException | BusyException e) {
            throttle.cameToNothing(attempt);
            throw e;
        }
        throttle.succeeded(attempt);
        return new Outcome.Changed();
    }
}
