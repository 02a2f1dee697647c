package de.efakatalog.model.identity.account;

import de.efakatalog.model.identity.IdentityRows;
import de.efakatalog.model.identity.IdentitySettings;
import de.efakatalog.model.identity.Person;
import de.efakatalog.model.identity.Persons;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Accounts that this registry keeps itself while no identity provider is configured. */
@ApplicationScoped
public class LocalAccounts {

    /** What unknown accounts are compared with, so that time does not tell them from known ones. */
    private static final PasswordHash NOBODY = PasswordHash.of(UUID.randomUUID().toString());

    private final IdentityRows rows;
    private final Persons persons;
    private final IdentitySettings settings;
    private final Clock clock;

    LocalAccounts(IdentityRows rows, Persons persons, IdentitySettings settings, Clock clock) {
        this.rows = rows;
        this.persons = persons;
        this.settings = settings;
        this.clock = clock;
    }

    private record Account(UUID person, String hash) {}

    /** Whether people can sign in with them. */
    public boolean areUsed() {
        return !settings.hasProvider();
    }

    /** The form in which an e-mail names an account. */
    static String login(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /**
     * A new person with an account.
     *
     * @throws WeakPasswordException when the password will not do
     * @throws AccountExistsException when the e-mail has one
     */
    public Person open(String name, String email, String password) {
        requireStrong(password, email);
        String hash = Passwords.hash(password).text();
        return rows.inTransaction(
                () -> {
                    Person person = persons.add(name, email, false);
                    int added =
                            rows.update(
                                    "insert into local_account (person, login, password_hash, changed_at)"
                                            + " values (?, ?, ?, ?) on conflict do nothing",
                                    person.id(),
                                    login(email),
                                    hash,
                                    clock.instant());
                    if (added == 0) {
                        throw new AccountExistsException();
                    }
                    return person;
                });
    }

    /** Gives a person that the demo invented this password, if it has another one or none. */
    public void reopen(Person demo, String password) {
        String login = login(String.valueOf(demo.email()));
        if (demo.demo() && verify(login, password).isEmpty()) {
            rows.update(
                    "insert into local_account (person, login, password_hash, changed_at)"
                            + " values (?, ?, ?, ?) on conflict (person) do update set"
                            + " password_hash = excluded.password_hash,"
                            + " changed_at = excluded.changed_at",
                    demo.id(),
                    login,
                    Passwords.hash(password).text(),
                    clock.instant());
        }
    }

    /**
     * Sets a new password and ends everything that rests on the old one: sessions and the memory of
     * known browsers.
     *
     * @return false when the present password is another one
     * @throws WeakPasswordException when the new one will not do
     */
    boolean changePassword(Person person, String present, String wanted) {
        String login = login(String.valueOf(person.email()));
        // first, so that the answer says nothing about the present one
        requireStrong(wanted, login);
        if (verify(login, present).filter(person.id()::equals).isEmpty()) {
            return false;
        }
        String hash = Passwords.hash(wanted).text();
        rows.inTransaction(
                () -> {
                    store(person.id(), hash);
                    rows.update("delete from session where person = ?", person.id());
                    return rows.update("delete from known_device where person = ?", person.id());
                });
        return true;
    }

    /** Whose account it is, if the password is right; takes as long for accounts that are none. */
    Optional<UUID> verify(String login, String password) {
        Optional<Account> account =
                rows.first(
                        "select person, password_hash from local_account where login = ?",
                        row ->
                                new Account(
                                        row.getObject("person", UUID.class),
                                        row.getString("password_hash")),
                        login);
        PasswordHash hash = account.map(known -> PasswordHash.parse(known.hash())).orElse(NOBODY);
        boolean right = Passwords.matches(hash, password);
        if (!right || account.isEmpty()) {
            return Optional.empty();
        }
        UUID person = account.get().person();
        if (hash.isOutdated()) {
            store(person, Passwords.hash(password).text());
        }
        return Optional.of(person);
    }

    private void store(UUID person, String hash) {
        rows.update(
                "update local_account set password_hash = ?, changed_at = ? where person = ?",
                hash,
                clock.instant(),
                person);
    }

    private static void requireStrong(String password, String email) {
        Passwords.defect(password, login(email))
                .ifPresent(
                        defect -> {
                            throw new WeakPasswordException(defect);
                        });
    }
}
