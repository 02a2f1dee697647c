package de.efakatalog.model.identity.account;

import de.efakatalog.model.identity.IdentityRows;
import de.efakatalog.model.identity.IdentitySettings;
import de.efakatalog.model.identity.Person;
import de.efakatalog.model.identity.Persons;
import de.efakatalog.model.identity.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** The one-time link that makes the first operator. There is no default password. */
@ApplicationScoped
public class SetupLinks {

    /** How long a link can be used. */
    public static final Duration VALID = Duration.ofHours(24);

    private final IdentityRows rows;
    private final Persons persons;
    private final LocalAccounts accounts;
    private final IdentitySettings settings;
    private final Clock clock;

    SetupLinks(
            IdentityRows rows,
            Persons persons,
            LocalAccounts accounts,
            IdentitySettings settings,
            Clock clock) {
        this.settings = settings;
        this.rows = rows;
        this.persons = persons;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * A new link in place of any former one; none when there is an operator, or an identity
     * provider, whose role makes operators.
     */
    public Optional<Secret> issue() {
        if (settings.hasProvider() || persons.hasLocalOperator()) {
            rows.update("delete from setup_link");
            return Optional.empty();
        }
        Secret secret = Secret.generate();
        rows.update(
                "insert into setup_link (secret_hash, expires_at) values (?, ?)"
                        + " on conflict (only_row) do update"
                        + " set secret_hash = excluded.secret_hash, expires_at = excluded.expires_at",
                secret.hash(),
                clock.instant().plus(VALID));
        return Optional.of(secret);
    }

    /**
     * The first operator, with a new account.
     *
     * @return empty when the link was used, replaced or is too old
     * @throws WeakPasswordException when the password will not do; the link can be used again
     */
    public Optional<Person> openAccount(Secret secret, String name, String email, String password) {
        return redeem(secret, () -> accounts.open(name, email, password));
    }

    private Optional<Person> redeem(Secret secret, Supplier<Person> operator) {
        return rows.inTransaction(
                () -> {
                    int used =
                            rows.update(
                                    "delete from setup_link where secret_hash = ? and expires_at > ?",
                                    secret.hash(),
                                    clock.instant());
                    if (used == 0 || persons.hasLocalOperator()) {
                        return Optional.empty();
                    }
                    Person person = operator.get();
                    persons.makeOperator(person.id());
                    return persons.find(person.id());
                });
    }
}
