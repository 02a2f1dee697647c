package de.efakatalog.model.identity.membership;

import de.efakatalog.model.identity.Action;
import de.efakatalog.model.identity.Actor;
import de.efakatalog.model.identity.IdentityRows;
import de.efakatalog.model.identity.Secret;
import de.efakatalog.model.identity.TokenScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keys for machines: {@code efk_<id>_<secret>}, for one organisation and a few actions. */
@ApplicationScoped
public class ApiTokens {

    /** What every token begins with, so that it is recognised where it should not be. */
    public static final String PREFIX = "efk_";

    /** Nothing lives for ever: a forgotten token is worth nothing after a year. */
    public static final Duration LONGEST = Duration.ofDays(366);

    private static final int ID_BYTES = 8;
    private static final Pattern FORM =
            Pattern.compile(PREFIX + "([0-9a-f]{16})_([A-Za-z0-9_-]{43})");

    private final IdentityRows rows;
    private final Clock clock;

    ApiTokens(IdentityRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * A new token and the only chance to see it.
     *
     * @param token what is kept of it
     * @param shown what the machine sends
     */
    public record Created(ApiToken token, String shown) {}

    private record Held(
            boolean matches,
            TokenScope scope,
            Instant expires,
            @Nullable Instant used,
            boolean demo) {}

    /**
     * Makes one. Nobody hands out what they may not do themselves.
     *
     * @param expiresAt after now, within {@link #LONGEST}
     */
    public Created create(
            Actor actor, String organisation, String name, Set<Action> actions, Instant expiresAt) {
        actor.require(organisation, Action.MANAGE_TOKENS);
        actions.forEach(action -> actor.require(organisation, action));
        Instant now = clock.instant();
        if (!expiresAt.isAfter(now)
                || expiresAt.isAfter(now.plus(LONGEST))
                || !actions.stream().allMatch(Action::isForMachines)) {
            throw new IllegalArgumentException("A token ends within a year and manages nobody");
        }
        Secret secret = Secret.generate();
        ApiToken token =
                new ApiToken(
                        Secret.randomName(ID_BYTES),
                        name,
                        actions,
                        actor.id(),
                        now,
                        expiresAt,
                        null);
        rows.update(
                "insert into api_token (id, organisation, name, actions, secret_hash, created_by,"
                        + " created_at, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?)",
                token.id(),
                organisation,
                name,
                actions.stream().sorted().map(Action::wireName).toList(),
                secret.hash(),
                actor.id(),
                now,
                expiresAt);
        return new Created(token, PREFIX + token.id() + "_" + secret.value());
    }

    /** Those that were not revoked, expired ones too; newest first. */
    public List<ApiToken> list(Actor actor, String organisation) {
        requireOversight(actor, organisation);
        return rows.select(
                "select id, name, actions, created_by, created_at, expires_at, last_used"
                        + " from api_token where organisation = ? and revoked_at is null"
                        + " order by created_at desc, id",
                ApiTokens::read,
                organisation);
    }

    /**
     * Ends one, at once.
     *
     * @throws UnknownEntryException when there is none with this id
     */
    public void revoke(Actor actor, String organisation, String id) {
        requireOversight(actor, organisation);
        int revoked =
                rows.update(
                        "update api_token set revoked_at = ? where id = ? and organisation = ?"
                                + " and revoked_at is null",
                        clock.instant(),
                        id,
                        organisation);
        if (revoked == 0) {
            throw new UnknownEntryException("There is no such token.");
        }
    }

    /** The operator makes none for others, but ends one that does harm. */
    private static void requireOversight(Actor actor, String organisation) {
        if (!actor.operator()) {
            actor.require(organisation, Action.MANAGE_TOKENS);
        }
    }

    /** Whoever shows this; empty when it is none, has expired or was revoked. */
    public Optional<Actor> actor(String shown) {
        Matcher parts = FORM.matcher(shown);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String id = parts.group(1);
        byte[] hash = Secret.presented(parts.group(2)).hash();
        Instant now = clock.instant();
        return rows.first(
                        "select organisation, actions, secret_hash, expires_at, last_used,"
                                + " exists (select 1 from person p where p.pseudonym = created_by"
                                + " and p.demo) as demo from api_token where id = ? and revoked_at is null",
                        row ->
                                new Held(
                                        MessageDigest.isEqual(row.getBytes("secret_hash"), hash),
                                        new TokenScope(row.getString("organisation"), actions(row)),
                                        IdentityRows.instant(row, "expires_at"),
                                        IdentityRows.instantOrNull(row, "last_used"),
                                        row.getBoolean("demo")),
                        id)
                .filter(Held::matches)
                .filter(held -> held.expires().isAfter(now))
                .map(
                        held -> {
                            noteUse(id, held.used(), now);
                            return Actor.ofToken(id, held.scope(), held.demo());
                        });
    }

    /** To the hour, so that not every request writes. */
    private void noteUse(String id, @Nullable Instant noted, Instant now) {
        Instant hour = now.truncatedTo(ChronoUnit.HOURS);
        if (noted == null || noted.isBefore(hour)) {
            rows.update(
                    "update api_token set last_used = ? where id = ?"
                            + " and (last_used is null or last_used < ?)",
                    hour,
                    id,
                    hour);
        }
    }

    private static Set<Action> actions(ResultSet row) throws SQLException {
        Set<Action> actions = EnumSet.noneOf(Action.class);
        IdentityRows.texts(row, "actions")
                .forEach(name -> actions.add(Action.fromWireName(name).orElseThrow()));
        return actions;
    }

    private static ApiToken read(ResultSet row) throws SQLException {
        return new ApiToken(
                row.getString("id"),
                row.getString("name"),
                actions(row),
                row.getString("created_by"),
                IdentityRows.instant(row, "created_at"),
                IdentityRows.instant(row, "expires_at"),
                IdentityRows.instantOrNull(row, "last_used"));
    }
}
