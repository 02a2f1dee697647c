package de.efakatalog.model.identity.membership;

import de.efakatalog.model.identity.Actor;
import de.efakatalog.model.identity.IdentityRows;
import de.efakatalog.model.identity.Person;
import de.efakatalog.model.identity.Persons;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/**
 * Forgets a person (GDPR, article 17): what it is called, how it signs in, what it may do. History
 * and audit keep the pseudonym, from which no way leads back. That an organisation loses its last
 * administrator so does not hold it up: a new one comes by a claim.
 */
@ApplicationScoped
public class Erasure {

    private final IdentityRows rows;
    private final Persons persons;
    private final Clock clock;

    Erasure(IdentityRows rows, Persons persons, Clock clock) {
        this.rows = rows;
        this.persons = persons;
        this.clock = clock;
    }

    /**
     * Erases; people themselves, the operator others.
     *
     * @throws UnknownEntryException when there is no person with this pseudonym
     */
    public void erase(Actor actor, String pseudonym) {
        if (!pseudonym.equals(actor.person())) {
            actor.requireOperator();
        }
        Person person =
                persons.byPseudonym(pseudonym)
                        .orElseThrow(() -> new UnknownEntryException("There is no such person."));
        rows.inTransaction(
                () -> {
                    for (String table :
                            new String[] {
                                "local_account", "known_device", "session", "membership"
                            }) {
                        rows.update("delete from " + table + " where person = ?", person.id());
                    }
                    if (person.email() != null) {
                        rows.update(
                                "delete from invitation where lower(email) = lower(?)",
                                person.email());
                        rows.update(
                                "delete from sent_message where lower(recipient) = lower(?)",
                                person.email());
                    }
                    // what somebody writes about themselves can name them
                    rows.update(
                            "update organisation_claim set reason = null where person = ?",
                            person.id());
                    return rows.update(
                            "update person set name = null, email = null, issuer = null,"
                                    + " subject = null, operator = false, erased_at = ? where id = ?",
                            clock.instant(),
                            person.id());
                });
    }
}
