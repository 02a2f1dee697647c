package de.efakatalog.model.identity.membership;

import de.efakatalog.model.identity.Action;
import de.efakatalog.model.identity.Actor;
import de.efakatalog.model.identity.IdentityRows;
import de.efakatalog.model.identity.Persons;
import de.efakatalog.model.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who belongs to an organisation, and in which roles. */
@ApplicationScoped
public class Members {

    private final IdentityRows rows;
    private final Clock clock;

    Members(IdentityRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * All members, in the order in which they came; for members and the operator, not for tokens.
     */
    public List<Member> list(Actor actor, String organisation) {
        actor.requireInsight(organisation);
        if (!actor.operator()) {
            // who works there is no business of machines
            actor.requirePerson();
        }
        return rows.select(
                "select p.pseudonym, p.name, p.email, m.roles, m.since from membership m"
                        + " join person p on p.id = m.person where m.organisation = ?"
                        + " order by m.since, p.pseudonym",
                Members::read,
                organisation);
    }

    /**
     * Gives a member other roles.
     *
     * @throws UnknownEntryException when the person is no member: people come by invitation
     * @throws ConflictingStateException when nobody would be left to administrate
     */
    public void setRoles(Actor actor, String organisation, String pseudonym, Set<Role> roles) {
        actor.require(organisation, Action.MANAGE_MEMBERS);
        rows.inTransaction(
                () -> {
                    UUID person = lock(organisation, pseudonym);
                    rows.update(
                            "update membership set roles = ?, demo_roles = array(select unnest(?)"
                                    + " except (select unnest(roles) except select unnest(demo_roles)))"
                                    + " where person = ? and organisation = ?",
                            names(roles),
                            actor.demo() ? names(roles) : List.of(),
                            person,
                            organisation);
                    return requireAdmin(organisation);
                });
    }

    /**
     * Ends a membership; anyone can end the own one.
     *
     * @throws UnknownEntryException when the person is no member
     * @throws ConflictingStateException when nobody would be left to administrate
     */
    public void remove(Actor actor, String organisation, String pseudonym) {
        if (!pseudonym.equals(actor.person())) {
            actor.require(organisation, Action.MANAGE_MEMBERS);
        }
        rows.inTransaction(
                () -> {
                    UUID person = lock(organisation, pseudonym);
                    rows.update(
                            "delete from membership where person = ? and organisation = ?",
                            person,
                            organisation);
                    return requireAdmin(organisation);
                });
    }

    /**
     * Adds roles to those that the person has there, if any.
     *
     * @param byDemo whether somebody of the demo gives them: such roles end with it, and those that
     *     others gave stay
     */
    void add(UUID person, String organisation, Set<Role> roles, boolean byDemo) {
        rows.update(
                "insert into membership as m (person, organisation, roles, demo_roles, since)"
                        + " values (?, ?, ?, ?, ?)"
                        + " on conflict (person, organisation) do update set roles = array(select"
                        + " distinct unnest(m.roles || excluded.roles) order by 1),"
                        + " demo_roles = array(select unnest(m.demo_roles || excluded.demo_roles)"
                        + " except (select unnest(m.roles) except select unnest(m.demo_roles))"
                        + " except (select unnest(excluded.roles)"
                        + " except select unnest(excluded.demo_roles)))",
                person,
                organisation,
                names(roles),
                byDemo ? names(roles) : List.of(),
                clock.instant());
    }

    /** Locks all members: two administrators must not remove each other at the same time. */
    private UUID lock(String organisation, String pseudonym) {
        rows.select(
                "select person from membership where organisation = ? order by person for update",
                row -> row.getObject(1, UUID.class),
                organisation);
        return rows.first(
                        "select m.person from membership m join person p on p.id = m.person"
                                + " where m.organisation = ? and p.pseudonym = ?",
                        row -> row.getObject(1, UUID.class),
                        organisation,
                        pseudonym)
                .orElseThrow(
                        () -> new UnknownEntryException("There is no such member; invite people."));
    }

    private boolean requireAdmin(String organisation) {
        boolean left =
                rows.first(
                                "select 1 from membership where organisation = ?"
                                        + " and 'admin' = any(roles) limit 1",
                                row -> row.getInt(1),
                                organisation)
                        .isPresent();
        if (!left) {
            throw new ConflictingStateException(
                    "This is the last administrator of %s. Make somebody else one first."
                            .formatted(organisation));
        }
        return true;
    }

    static List<String> names(Set<Role> roles) {
        return roles.stream().sorted().map(Role::wireName).toList();
    }

    private static Member read(ResultSet row) throws SQLException {
        return new Member(
                row.getString("pseudonym"),
                row.getString("name"),
                row.getString("email"),
                Persons.roles(IdentityRows.texts(row, "roles")),
                IdentityRows.instant(row, "since"));
    }
}
