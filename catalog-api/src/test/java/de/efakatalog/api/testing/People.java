package de.efakatalog.api.testing;

import static io.restassured.RestAssured.given;

import de.efakatalog.model.identity.IdentityRows;
import de.efakatalog.model.identity.Person;
import de.efakatalog.model.identity.account.LocalAccounts;
import de.efakatalog.model.identity.account.Sessions;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** People of the tests: each is new, with an account and the roles that the test says. */
@ApplicationScoped
public class People {

    /** The password of all of them. */
    public static final String PASSWORD = "Passwort der Prüfung";

    private final LocalAccounts accounts;
    private final Sessions sessions;
    private final IdentityRows rows;

    People(LocalAccounts accounts, Sessions sessions, IdentityRows rows) {
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
        rows.update(
                "insert into membership (person, organisation, roles, since) values (?, ?, ?, now())",
                person.id(),
                organisation,
                List.of(roles));
        return person;
    }

    /** A request from the browser of a person who has signed in. */
    public RequestSpecification request(Person person) {
        return given().cookie("efk_session", sessions.begin(person.id(), false).value())
                .header("Sec-Fetch-Site", "same-origin");
    }
}
