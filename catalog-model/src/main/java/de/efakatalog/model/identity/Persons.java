package de.efakatalog.model.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The people that this registry knows; those who were erased are no longer among them. */
@ApplicationScoped
public class Persons {

    private static final int PSEUDONYM_BYTES = 10;
    private static final String SELECT =
            "select id, pseudonym, name, email, operator, demo, created_at from person"
                    + " where erased_at is null and ";

    private final IdentityRows rows;
    private final Clock clock;

    Persons(IdentityRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A new person, with a new pseudonym. */
    public Person add(@Nullable String name, @Nullable String email, boolean demo) {
        UUID id = UUID.randomUUID();
        rows.update(
                "insert into person (id, pseudonym, name, email, demo, created_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                id,
                pseudonym(),
                name,
                email,
                demo,
                clock.instant());
        return find(id).orElseThrow();
    }

    /**
     * The person that an identity provider vouches for; it becomes known with its first request.
     * Name and e-mail follow the provider.
     */
    public Person vouchedFor(
            String issuer, String subject, @Nullable String name, @Nullable String email) {
        Optional<Person> known = bySubject(issuer, subject);
        if (known.isEmpty()) {
            rows.update(
                    "insert into person (id, pseudonym, name, email, issuer, subject, created_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                    UUID.randomUUID(),
                    pseudonym(),
                    name,
                    email,
                    issuer,
                    subject,
                    clock.instant());
        } else if (differs(name, known.get().name()) || differs(email, known.get().email())) {
            rows.update(
                    "update person set name = coalesce(?, name), email = coalesce(?, email)"
                            + " where id = ?",
                    name,
                    email,
                    known.get().id());
        } else {
            return known.get();
        }
        return bySubject(issuer, subject).orElseThrow();
    }

    private static boolean differs(@Nullable String told, @Nullable String known) {
        return told != null && !told.equals(known);
    }

    private Optional<Person> bySubject(String issuer, String subject) {
        return rows.first(SELECT + "issuer = ? and subject = ?", Persons::read, issuer, subject);
    }

    /** The person with this id. */
    public Optional<Person> find(UUID id) {
        return rows.first(SELECT + "id = ?", Persons::read, id);
    }

    /** The person with this pseudonym. */
    public Optional<Person> byPseudonym(String pseudonym) {
        return rows.first(SELECT + "pseudonym = ?", Persons::read, pseudonym);
    }

    /** Gives the registry into this person's hands. */
    public void makeOperator(UUID id) {
        rows.update("update person set operator = true where id = ? and erased_at is null", id);
    }

    /** Whether some real person is an operator and can sign in without an identity provider. */
    public boolean hasLocalOperator() {
        return rows.first(
                        "select 1 from person where operator and not demo and issuer is null limit 1",
                        row -> row.getInt(1))
                .isPresent();
    }

    /** The person as one who acts, with the roles it has now. */
    public Actor actor(Person person, boolean operatorByProvider) {
        Map<String, Set<Role>> memberships = new HashMap<>();
        rows.select(
                        "select organisation, roles from membership where person = ?",
                        row ->
                                Map.entry(
                                        row.getString("organisation"),
                                        roles(IdentityRows.texts(row, "roles"))),
                        person.id())
                .forEach(each -> memberships.put(each.getKey(), each.getValue()));
        return Actor.ofPerson(
                person.pseudonym(),
                person.operator() || operatorByProvider,
                person.demo(),
                memberships);
    }

    /** Roles by their wire names. */
    public static Set<Role> roles(List<String> wireNames) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        wireNames.forEach(name -> roles.add(Role.fromWireName(name).orElseThrow()));
        return roles;
    }

    private static String pseudonym() {
        return "p-" + Secret.randomName(PSEUDONYM_BYTES);
    }

    private static Person read(ResultSet row) throws SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getString("pseudonym"),
                row.getString("name"),
                row.getString("email"),
                row.getBoolean("operator"),
                row.getBoolean("demo"),
                IdentityRows.instant(row, "created_at"));
    }
}
