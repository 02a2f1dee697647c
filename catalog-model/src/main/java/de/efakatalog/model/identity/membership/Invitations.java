package de.efakatalog.model.identity.membership;

import de.efakatalog.model.identity.Action;
import de.efakatalog.model.identity.Actor;
import de.efakatalog.model.identity.IdentityRows;
import de.efakatalog.model.identity.Person;
import de.efakatalog.model.identity.Persons;
import de.efakatalog.model.identity.Role;
import de.efakatalog.model.identity.Secret;
import de.efakatalog.model.identity.account.LocalAccounts;
import de.efakatalog.model.organisation.Organisations;
import de.efakatalog.model.signing.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Brings people into an organisation: by a link that goes to their e-mail. */
@ApplicationScoped
public class Invitations {

    /** How long a link works. */
    public static final Duration VALID = Duration.ofDays(7);

    private static final String SELECT =
            "select id, organisation, email, roles, invited_by, created_at, expires_at"
                    + " from invitation ";

    private final IdentityRows rows;
    private final Outbox outbox;
    private final Members members;
    private final Persons persons;
    private final LocalAccounts accounts;
    private final Organisations organisations;
    private final PublicAddress address;
    private final Clock clock;

    Invitations(
            IdentityRows rows,
            Outbox outbox,
            Members members,
            Persons persons,
            LocalAccounts accounts,
            Organisations organisations,
            PublicAddress address,
            Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.members = members;
        this.persons = persons;
        this.accounts = accounts;
        this.organisations = organisations;
        this.address = address;
        this.clock = clock;
    }

    /** Invites; whether the e-mail has an account makes no difference. */
    public Invitation invite(Actor actor, String organisation, String email, Set<Role> roles) {
        actor.require(organisation, Action.MANAGE_MEMBERS);
        String name =
                organisations
                        .findRecord(organisation)
                        .orElseThrow(
                                () -> new UnknownEntryException("There is no such organisation."))
                        .name();
        Secret secret = Secret.generate();
        Instant now = clock.instant();
        Invitation invitation =
                new Invitation(
                        UUID.randomUUID(),
                        organisation,
                        email,
                        roles,
                        actor.id(),
                        now,
                        now.plus(VALID));
        return rows.inTransaction(
                () -> {
                    rows.update("delete from invitation where expires_at <= ?", now);
                    rows.update(
                            "insert into invitation (id, organisation, email, roles, secret_hash,"
                                    + " invited_by, created_at, expires_at)"
                                    + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                            invitation.id(),
                            organisation,
                            email,
                            Members.names(roles),
                            secret.hash(),
                            actor.id(),
                            now,
                            invitation.expiresAt());
                    outbox.add(
                            email,
                            "Einladung: " + name + " im EfA-Katalog",
                            text(name, secret),
                            invitation.expiresAt());
                    return invitation;
                });
    }

    private String text(String organisation, Secret secret) {
        return """
                Guten Tag,

                Sie sind eingeladen, im EfA-Katalog für %s zu arbeiten. Dieser Link nimmt die Einladung an;
                er gilt %d Tage und nur einmal:

                %s/invitation#%s

                Wenn Sie damit nichts anfangen können, brauchen Sie nichts zu tun.
                """
                .formatted(organisation, VALID.toDays(), address.url(), secret.value());
    }

    /** Those that still can be accepted. */
    public List<Invitation> list(Actor actor, String organisation) {
        actor.require(organisation, Action.MANAGE_MEMBERS);
        return rows.select(
                SELECT + "where organisation = ? and expires_at > ? order by created_at, id",
                Invitations::read,
                organisation,
                clock.instant());
    }

    /**
     * Takes one back.
     *
     * @throws UnknownEntryException when it was accepted meanwhile, or never was
     */
    public void takeBack(Actor actor, String organisation, UUID id) {
        actor.require(organisation, Action.MANAGE_MEMBERS);
        if (rows.update(
                        "delete from invitation where id = ? and organisation = ?",
                        id,
                        organisation)
                == 0) {
            throw new UnknownEntryException("There is no such invitation.");
        }
    }

    /**
     * A person who has signed in accepts.
     *
     * @return what was accepted; empty when the link is used up or too old
     */
    public Optional<Invitation> accept(Actor actor, Secret secret) {
        String pseudonym = actor.requirePerson();
        return accept(secret, invitation -> persons.byPseudonym(pseudonym).orElseThrow());
    }

    /**
     * Somebody without an account accepts and opens one with the e-mail of the invitation.
     *
     * @return what was accepted; empty when the link is used up or too old
     */
    public Optional<Invitation> acceptAnew(Secret secret, String name, String password) {
        return accept(secret, invitation -> accounts.open(name, invitation.email(), password));
    }

    private Optional<Invitation> accept(Secret secret, Function<Invitation, Person> who) {
        return rows.inTransaction(
                () -> {
                    Optional<Invitation> invitation =
                            rows.first(
                                    "delete from invitation where secret_hash = ? and expires_at > ?"
                                            + " returning id, organisation, email, roles, invited_by,"
                                            + " created_at, expires_at",
                                    Invitations::read,
                                    secret.hash(),
                                    clock.instant());
                    invitation.ifPresent(
                            each ->
                                    members.add(
                                            who.apply(each).id(),
                                            each.organisation(),
                                            each.roles(),
                                            isOfDemo(each.invitedBy())));
                    return invitation;
                });
    }

    private boolean isOfDemo(String pseudonym) {
        // also when it was erased meanwhile
        return rows.first(
                        "select 1 from person where pseudonym = ? and demo",
                        row -> row.getInt(1),
                        pseudonym)
                .isPresent();
    }

    private static Invitation read(ResultSet row) throws SQLException {
        return new Invitation(
                row.getObject("id", UUID.class),
                row.getString("organisation"),
                row.getString("email"),
                Persons.roles(IdentityRows.texts(row, "roles")),
                row.getString("invited_by"),
                IdentityRows.instant(row, "created_at"),
                IdentityRows.instant(row, "expires_at"));
    }
}
