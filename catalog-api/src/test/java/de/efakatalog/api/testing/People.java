package de.efakatalog.api.testing;

import static io.restassured.RestAssured.given;

import de.efakatalog.model.identity.IdentityRows;
import de.efakatalog.model.identity.Person;
import de.efakatalog.model.identity.Persons;
import de.efakatalog.model.identity.Secret;
import de.efakatalog.model.identity.account.LocalAccounts;
import de.efakatalog.model.identity.account.Sessions;
import de.efakatalog.model.identity.membership.ApiTokens;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** People of the tests: each is new, with an account and the roles that the test says. */
@ApplicationScoped
public class People {

    /** The password of all of them. */
    public static final String PASSWORD = "Passwort der Prüfung";

    private final LocalAccounts accounts;
    private final Sessions sessions;
    private final Persons persons;
    private final IdentityRows rows;
    private final Clock clock;

    People(
            LocalAccounts accounts,
            Sessions sessions,
            Persons persons,
            IdentityRows rows,
            Clock clock) {
        this.persons = persons;
        this.clock = clock;
        this.accounts = accounts;
        this.sessions = sessions;
        this.rows = rows;
    }

    /** Somebody who belongs to no organisation. */
    public Person somebody() {
        return accounts.open(
                "Petra Prüfung",
                "p.pruefung-%s@stadt.example".formatted(UUID.randomUUID()),
                PASSWORD);
    }

    /** Somebody with roles in an organisation. */
    public Person memberOf(String organisation, String... roles) {
        Person person = somebody();
        enter(person, organisation, roles);
        return person;
    }

    /** Somebody with roles in an organisation, and without a password, which takes time to hash. */
    public Person passingMember(String organisation, String... roles) {
        Person person = persons.add("Paul Passant", null, false);
        enter(person, organisation, roles);
        return person;
    }

    /** An operator, likewise. */
    public Person passingOperator() {
        Person person = persons.add("Olga Passantin", null, false);
        persons.makeOperator(person.id());
        return person;
    }

    /**
     * A token of an organisation.
     *
     * @param hours from now until it ends; negative when it has ended
     */
    public String token(String organisation, int hours, String... actions) {
        String id = Secret.randomName(8);
        Secret secret = Secret.generate();
        Instant end = clock.instant().plus(Duration.ofHours(hours));
        rows.update(
                "insert into api_token (id, organisation, name, actions, secret_hash, created_by,"
                        + " created_at, expires_at) values (?, ?, 'Prüfung', ?, ?, 'nobody', ?, ?)",
                id,
                organisation,
                List.of(actions),
                secret.hash(),
                end.minus(Duration.ofHours(2)),
                end);
        return ApiTokens.PREFIX + id + "_" + secret.value();
    }

    private void enter(Person person, String organisation, String... roles) {
        rows.update(
                "insert into membership (person, organisation, roles, since) values (?, ?, ?, ?)",
                person.id(),
                organisation,
                List.of(roles),
                clock.instant());
    }

    /** A request from the browser of a person who has signed in. */
    public RequestSpecification request(Person person) {
        return given().cookie("efk_session", sessions.begin(person.id(), false).value())
                .header("Sec-Fetch-Site", "same-origin");
    }
}
