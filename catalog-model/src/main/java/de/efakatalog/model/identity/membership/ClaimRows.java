package de.efakatalog.model.identity.membership;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.model.identity.IdentityRows;
import de.efakatalog.model.identity.Person;
import de.efakatalog.model.organisation.OrganisationFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of claims. */
@ApplicationScoped
class ClaimRows {

    private static final String SELECT =
            "select c.id, c.organisation, p.pseudonym, p.name, p.email, c.proposal, c.region, c.reason,"
                    + " c.status, c.created_at, c.decided_at"
                    + " from organisation_claim c join person p on p.id = c.person ";

    private final IdentityRows rows;
    private final ObjectMapper json;
    private final Clock clock;

    ClaimRows(IdentityRows rows, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.json = json;
        this.clock = clock;
    }

    /** How many claims of a person wait. */
    int pendingOf(Person person) {
        return pending("person = ?", person.id());
    }

    /** How many wait in all. */
    int pending() {
        return pending("true");
    }

    private int pending(String which, Object... values) {
        return rows.first(
                        "select count(*) from organisation_claim where status = 'pending' and "
                                + which,
                        row -> row.getInt(1),
                        values)
                .orElse(0);
    }

    /**
     * Enters a pending claim.
     *
     * @throws ConflictingStateException when the person has asked for this organisation already
     */
    Claim insert(
            Person person,
            String organisation,
            @Nullable OrganisationFacts proposal,
            @Nullable String region,
            @Nullable String reason) {
        UUID id = UUID.randomUUID();
        int entered =
                rows.update(
                        "insert into organisation_claim (id, organisation, person, proposal, region,"
                                + " reason, status, created_at)"
                                + " values (?, ?, ?, ?::jsonb, ?, ?, 'pending', ?)"
                                + " on conflict do nothing",
                        id,
                        organisation,
                        person.id(),
                        proposal == null ? null : write(proposal),
                        region,
                        reason,
                        clock.instant());
        if (entered == 0) {
            throw new ConflictingStateException(
                    "You have asked for this already; the operator has not decided yet.");
        }
        return find(id);
    }

    /**
     * Pending ones first, then newest first.
     *
     * @param person pseudonym of whose they are; null for all
     * @param after where the page before ended; null for the first one
     */
    List<Claim> page(@Nullable String person, Claims.@Nullable Place after, int limit) {
        StringBuilder where = new StringBuilder("where true");
        List<Object> values = new ArrayList<>();
        if (person != null) {
            where.append(" and p.pseudonym = ?");
            values.add(person);
        }
        if (after != null) {
            where.append(" and (c.status = 'pending', c.created_at, c.id) < (?, ?, ?)");
            values.addAll(List.of(after.pending(), after.createdAt(), after.id()));
        }
        String order =
                " order by (c.status = 'pending') desc, c.created_at desc, c.id desc limit "
                        + limit;
        return rows.select(SELECT + where + order, this::read, values.toArray());
    }

    /**
     * One claim.
     *
     * @throws UnknownEntryException when there is none with this id
     */
    Claim find(UUID id) {
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
                    row.getString("region"),
                    row.getString("reason"),
                    row.getString("status"),
                    IdentityRows.instant(row, "created_at"),
                    IdentityRows.instantOrNull(row, "decided_at"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Facts were written as JSON", e);
        }
    }
}
