package de.efakatalog.model.identity.membership;

import de.efakatalog.model.identity.Actor;
import de.efakatalog.model.identity.IdentityRows;
import de.efakatalog.model.identity.IdentitySettings;
import de.efakatalog.model.identity.NotAllowedException;
import de.efakatalog.model.identity.Person;
import de.efakatalog.model.identity.Persons;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The people whom this registry itself made operators. Those who are it by a role of the identity
 * provider are not among them: they come and go there.
 */
@ApplicationScoped
public class Operators {

    private final IdentityRows rows;
    private final Persons persons;
    private final IdentitySettings settings;

    Operators(IdentityRows rows, Persons persons, IdentitySettings settings) {
        this.rows = rows;
        this.persons = persons;
        this.settings = settings;
    }

    /** All of them, for operators; in the order in which they came. */
    public List<Person> list(Actor actor) {
        actor.requireOperator();
        return rows
                .select(
                        "select id from person where operator order by created_at, id",
                        row -> row.getObject("id", UUID.class))
                .stream()
                .map(id -> persons.find(id).orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Makes a person an operator.
     *
     * @throws UnknownEntryException when there is no person with this pseudonym
     * @throws NotAllowedException when a demo person is on either side: what it gave would stay
     */
    public void name(Actor actor, String pseudonym) {
        actor.requireOperator();
        Person person = find(pseudonym);
        if (actor.demo() || person.demo()) {
            throw new NotAllowedException("The demo neither makes nor becomes an operator.");
        }
        persons.makeOperator(person.id());
    }

    /**
     * Takes the right back; one's own as well.
     *
     * @throws UnknownEntryException when the person is none
     * @throws ConflictingStateException when no operator would be left
     * @throws NotAllowedException when a demo person wants to remove a real one
     */
    public void remove(Actor actor, String pseudonym) {
        actor.requireOperator();
        Person person = find(pseudonym);
        if (actor.demo() && !person.demo()) {
            throw new NotAllowedException("The demo does not remove operators.");
        }
        rows.inTransaction(
                () -> {
                    // all of them: two must not remove each other at the same time
                    List<UUID> real =
                            rows.select(
                                    "select id from person where operator and not demo"
                                            + " order by id for update",
                                    row -> row.getObject("id", UUID.class));
                    // with a provider there are those by its role
                    if (!settings.hasProvider() && real.equals(List.of(person.id()))) {
                        throw new ConflictingStateException(
                                "This is the last operator. Make somebody else one first.");
                    }
                    int removed =
                            rows.update(
                                    "update person set operator = false where id = ? and operator",
                                    person.id());
                    if (removed == 0) {
                        throw new UnknownEntryException("This person is no operator.");
                    }
                    return removed;
                });
    }

    private Person find(String pseudonym) {
        return persons.byPseudonym(pseudonym)
                .orElseThrow(() -> new UnknownEntryException("There is no such person."));
    }
}
