package de.efakatalog.model.identity.membership;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.model.changelog.Committed;
import de.efakatalog.model.changelog.UnitOfWork;
import de.efakatalog.model.identity.Actor;
import de.efakatalog.model.identity.IdentityRows;
import de.efakatalog.model.identity.Person;
import de.efakatalog.model.identity.Persons;
import de.efakatalog.model.identity.Role;
import de.efakatalog.model.organisation.Organisation;
import de.efakatalog.model.organisation.OrganisationFacts;
import de.efakatalog.model.organisation.Organisations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the first administrator of an organisation comes: somebody asks, the operator checks who that
 * is and confirms. A new organisation gets its record only then.
 */
@ApplicationScoped
public class Claims {

    private static final int LISTED = 200;
    private static final String SELECT =
            "select c.id, c.organisation, p.pseudonym, p.name, p.email, c.proposal, c.reason, c.status,"
                    + " c.created_at, c.decided_at"
                    + " from organisation_claim c join person p on p.id = c.person ";

    private final IdentityRows rows;
    private final Persons persons;
    private final Members members;
    private final Organisations organisations;
    private final EntityManager entityManager;
    private final UnitOfWork unitOfWork;
    private final ObjectMapper json;
    private final Clock clock;

    Claims(
            IdentityRows rows,
            Persons persons,
            Members members,
            Organisations organisations,
            EntityManager entityManager,
            UnitOfWork unitOfWork,
            ObjectMapper json,
            Clock clock) {
        this.rows = rows;
        this.persons = persons;
        this.members = members;
        this.organisations = organisations;
        this.entityManager = entityManager;
        this.unitOfWork = unitOfWork;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Asks to act for an organisation that is in the registry.
     *
     * @throws UnknownEntryException when there is none with this key
     * @throws ConflictingStateException when the person belongs to it or has asked already
     */
    public Claim ask(Actor actor, String organisation, @Nullable String reason) {
        actor.requirePerson();
        if (organisations.findRecord(organisation).isEmpty()) {
            throw new UnknownEntryException("There is no such organisation.");
        }
        if (actor.belongsTo(organisation)) {
            throw new ConflictingStateException("You belong to this organisation already.");
        }
        return enter(actor, organisation, null, reason);
    }

    /**
     * Asks for a new organisation, and to act for it.
     *
     * @throws ConflictingStateException when the key is taken, or the person has asked already
     */
    public Claim propose(Actor actor, OrganisationFacts facts, @Nullable String reason) {
        actor.requirePerson();
        if (organisations.findRecord(facts.id()).isPresent()) {
            throw new ConflictingStateException(
                    "There is an organisation with this key: ask to act for it.");
        }
        return enter(actor, facts.id(), facts, reason);
    }

    private Claim enter(
            Actor actor,
            String organisation,
            @Nullable OrganisationFacts proposal,
            @Nullable String reason) {
        Person person = persons.byPseudonym(actor.requirePerson()).orElseThrow();
        UUID id = UUID.randomUUID();
        int entered =
                rows.update(
                        "insert into organisation_claim (id, organisation, person, proposal, reason,"
                                + " status, created_at) values (?, ?, ?, ?::jsonb, ?, 'pending', ?)"
                                + " on conflict do nothing",
                        id,
                        organisation,
                        person.id(),
                        proposal == null ? null : write(proposal),
                        reason,
                        clock.instant());
        if (entered == 0) {
            throw new ConflictingStateException(
                    "You have asked for this already; the operator has not decided yet.");
        }
        return find(id);
    }

    /** The newest two hundred: all for the operator, their own for others. */
    public List<Claim> list(Actor actor) {
        String order =
                " order by c.status = 'pending' desc, c.created_at desc, c.id limit " + LISTED;
        return actor.operator()
                ? rows.select(SELECT + order, this::read)
                : rows.select(
                        SELECT + "where p.pseudonym = ?" + order,
                        this::read,
                        actor.requirePerson());
    }

    /**
     * The person becomes administrator; a new organisation becomes a record.
     *
     * @throws UnknownEntryException when there is no such claim
     * @throws ConflictingStateException when it was decided, or the key was taken meanwhile
     */
    public Committed<Claim> confirm(Actor actor, UUID id) {
        actor.requireOperator();
        return unitOfWork.run(
                () -> {
                    Claim claim = decide(actor, id, "confirmed");
                    if (claim.proposal() != null) {
                        if (organisations.findRecord(claim.organisation()).isPresent()) {
                            throw new ConflictingStateException(
                                    "By now there is an organisation with this key.");
                        }
                        entityManager.persist(new Organisation(claim.proposal()));
                    }
                    Person person =
                            persons.byPseudonym(claim.person())
                                    .orElseThrow(
                                            () ->
                                                    new ConflictingStateException(
                                                            "Whoever asked was erased meanwhile."));
                    members.add(person.id(), claim.organisation(), Set.of(Role.ADMIN));
                    return claim;
                });
    }

    /**
     * Nothing comes of it.
     *
     * @throws UnknownEntryException when there is no such claim
     * @throws ConflictingStateException when it was decided already
     */
    public Claim refuse(Actor actor, UUID id) {
        actor.requireOperator();
        return rows.inTransaction(() -> decide(actor, id, "refused"));
    }

    private Claim decide(Actor actor, UUID id, String status) {
        find(id);
        int decided =
                rows.update(
                        "update organisation_claim set status = ?, decided_at = ?, decided_by = ?"
                                + " where id = ? and status = 'pending'",
                        status,
                        clock.instant(),
                        actor.id(),
                        id);
        if (decided == 0) {
            throw new ConflictingStateException("This was decided already.");
        }
        return find(id);
    }

    private Claim find(UUID id) {
        return rows.first(SELECT + "where c.id = ?", this::read, id)
                .orElseThrow(() -> new UnknownEntryException("There is no such claim."));
    }

    private String write(OrganisationFacts facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Facts can be written as JSON", e);
        }
    }

    private Claim read(ResultSet row) throws SQLException {
        String proposal = row.getString("proposal");
        try {
            return new Claim(
                    row.getObject("id", UUID.class),
                    row.getString("organisation"),
                    row.getString("pseudonym"),
                    row.getString("name"),
                    row.getString("email"),
                    proposal == null ? null : json.readValue(proposal, OrganisationFacts.class),
                    row.getString("reason"),
                    row.getString("status"),
                    IdentityRows.instant(row, "created_at"),
                    IdentityRows.instantOrNull(row, "decided_at"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Facts were written as JSON", e);
        }
    }
}
