package de.efakatalog.model.identity.membership;

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
import java.time.Clock;
import java.time.Instant;
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

    /** Nobody acts for so many organisations; a flood stops here. */
    static final int PENDING_PER_PERSON = 10;

    /** More than an operator decides in a while. */
    static final int PENDING_IN_ALL = 1000;

    private final IdentityRows rows;
    private final ClaimRows claims;
    private final Persons persons;
    private final Members members;
    private final Organisations organisations;
    private final EntityManager entityManager;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    Claims(
            IdentityRows rows,
            ClaimRows claims,
            Persons persons,
            Members members,
            Organisations organisations,
            EntityManager entityManager,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.rows = rows;
        this.claims = claims;
        this.persons = persons;
        this.members = members;
        this.organisations = organisations;
        this.entityManager = entityManager;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * Asks to act for an organisation that is in the registry.
     *
     * @param region to which the organisation belongs, if the registry does not say so yet
     * @throws UnknownEntryException when there is none with this key
     * @throws ConflictingStateException when the person belongs to it or has asked already, when
     *     the organisation is bound to another region, or when too many claims wait
     */
    public Claim ask(
            Actor actor, String organisation, @Nullable String region, @Nullable String reason) {
        actor.requirePerson();
        String bound =
                organisations
                        .findRecord(organisation)
                        .orElseThrow(
                                () -> new UnknownEntryException("There is no such organisation."))
                        .region();
        if (region != null && bound != null && !region.equals(bound)) {
            throw new ConflictingStateException(
                    "This organisation is bound to the region %s.".formatted(bound));
        }
        if (actor.belongsTo(organisation)) {
            throw new ConflictingStateException("You belong to this organisation already.");
        }
        return enter(actor, organisation, null, region, reason);
    }

    /**
     * Asks for a new organisation, and to act for it.
     *
     * @throws ConflictingStateException when the key is taken, the person has asked already, or too
     *     many claims wait
     */
    public Claim propose(Actor actor, OrganisationFacts facts, @Nullable String reason) {
        actor.requirePerson();
        if (organisations.findRecord(facts.id()).isPresent()) {
            throw new ConflictingStateException(
                    "There is an organisation with this key: ask to act for it.");
        }
        return enter(actor, facts.id(), facts, null, reason);
    }

    private Claim enter(
            Actor actor,
            String organisation,
            @Nullable OrganisationFacts proposal,
            @Nullable String region,
            @Nullable String reason) {
        Person person = persons.byPseudonym(actor.requirePerson()).orElseThrow();
        return rows.inTransaction(
                () -> {
                    // one after the other, so that many at a time are not counted past the limit
                    rows.select(
                            "select 1 from person where id = ? for update",
                            row -> row.getInt(1),
                            person.id());
                    requireRoom(person);
                    return claims.insert(person, organisation, proposal, region, reason);
                });
    }

    private void requireRoom(Person person) {
        if (claims.pendingOf(person) >= PENDING_PER_PERSON) {
            throw new ConflictingStateException(
                    "%d of your claims wait for the operator's decision already."
                            .formatted(PENDING_PER_PERSON));
        }
        if (claims.pending() >= PENDING_IN_ALL) {
            throw new ConflictingStateException(
                    "Too many claims wait for the operator's decision. Try again in a few days.");
        }
    }

    /** Where a page ends: the place of its last claim. */
    public record Place(boolean pending, Instant createdAt, UUID id) {

        /** The place of a claim. */
        public static Place of(Claim claim) {
            return new Place(claim.status().equals("pending"), claim.createdAt(), claim.id());
        }
    }

    /**
     * Pending ones first, then newest first: all for the operator, their own for others.
     *
     * @param after where the page before ended; null for the first one
     * @param limit how many at most
     */
    public List<Claim> list(Actor actor, @Nullable Place after, int limit) {
        return claims.page(actor.operator() ? null : actor.requirePerson(), after, limit);
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
                    } else if (claim.region() != null) {
                        bind(claim.organisation(), claim.region());
                    }
                    Person person =
                            persons.byPseudonym(claim.person())
                                    .orElseThrow(
                                            () ->
                                                    new ConflictingStateException(
                                                            "Whoever asked was erased meanwhile."));
                    members.add(
                            person.id(), claim.organisation(), Set.of(Role.ADMIN), actor.demo());
                    return claim;
                });
    }

    /** What others bound meanwhile stays. */
    private void bind(String key, String region) {
        Organisation organisation = entityManager.find(Organisation.class, key);
        if (organisation != null && organisation.getRegion() == null) {
            OrganisationFacts known = organisation.facts();
            organisation.correct(
                    new OrganisationFacts(
                            known.id(), known.name(), known.kind(), region, known.url()));
        }
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
        claims.find(id);
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
        return claims.find(id);
    }
}
