package de.efakatalog.model.identity.account;

import de.efakatalog.model.identity.IdentityRows;
import de.efakatalog.model.identity.Secret;
import de.efakatalog.model.identity.account.LoginThrottle.Attempt;
import de.efakatalog.model.identity.account.LoginThrottle.Begin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Signs people in with e-mail and password. */
@ApplicationScoped
public class SignIn {

    /** How long a browser is known after it was used last. */
    public static final Duration DEVICE_IS_KNOWN = Duration.ofDays(365);

    private final IdentityRows rows;
    private final LocalAccounts accounts;
    private final LoginThrottle throttle;
    private final Sessions sessions;
    private final Clock clock;

    @Inject
    SignIn(
            IdentityRows rows,
            LocalAccounts accounts,
            LoginThrottle throttle,
            Sessions sessions,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.throttle = throttle;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** How it went. */
    public sealed interface Outcome {

        /**
         * It worked.
         *
         * @param session what the browser shows from now on
         * @param device by which the account knows the browser
         */
        record SignedIn(Secret session, Secret device) implements Outcome {}

        /** E-mail or password are wrong; nobody learns which. */
        record Refused() implements Outcome {}

        /**
         * Too many attempts have failed.
         *
         * @param pause how long to wait, longer than zero
         */
        record Blocked(Duration pause) implements Outcome {}
    }

    /**
     * Tries.
     *
     * @param device what the browser was given at its last success; null when it shows nothing
     * @param client where the client is
     * @throws BusyException when too many others are signing in; the attempt does not count
     */
    public Outcome attempt(
            String email, String password, @Nullable Secret device, ClientPlace client) {
        String login = LocalAccounts.login(email);
        Secret known = device != null && knows(login, device) ? device : null;
        Begin begin = throttle.begin(login, known, client);
        Attempt attempt = begin.attempt();
        if (attempt == null) {
            return new Outcome.Blocked(begin.pause());
        }
        Optional<UUID> person = verify(login, password, attempt);
        if (person.isEmpty()) {
            return new Outcome.Refused();
        }
        throttle.succeeded(attempt);
        return new Outcome.SignedIn(
                sessions.begin(person.get(), false), remember(person.get(), known));
    }

    private Optional<UUID> verify(String login, String password, Attempt attempt) {
        try {
            return accounts.verify(login, password);
        } catch (BusyException e) {
            throttle.cameToNothing(attempt);
            throw e;
        }
    }

    private boolean knows(String login, Secret device) {
        return rows.first(
                        "select 1 from known_device d join local_account a on a.person = d.person"
                                + " where d.secret_hash = ? and a.login = ? and d.expires_at > ?",
                        row -> row.getInt(1),
                        device.hash(),
                        login,
                        clock.instant())
                .isPresent();
    }

    private Secret remember(UUID person, @Nullable Secret known) {
        rows.update("delete from known_device where expires_at <= ?", clock.instant());
        Secret device = known == null ? Secret.generate() : known;
        rows.update(
                "insert into known_device (secret_hash, person, expires_at) values (?, ?, ?)"
                        + " on conflict (secret_hash) do update set expires_at = excluded.expires_at",
                device.hash(),
                person,
                clock.instant().plus(DEVICE_IS_KNOWN));
        return device;
    }
}
