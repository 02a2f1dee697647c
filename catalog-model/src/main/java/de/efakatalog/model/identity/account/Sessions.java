package de.efakatalog.model.identity.account;

import de.efakatalog.model.identity.Actor;
import de.efakatalog.model.identity.IdentityRows;
import de.efakatalog.model.identity.IdentitySettings;
import de.efakatalog.model.identity.Person;
import de.efakatalog.model.identity.Persons;
import de.efakatalog.model.identity.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who has signed in with a browser. Sessions are kept here, not in the cookie: what is ended here
 * is ended.
 */
@ApplicationScoped
public class Sessions {

    private final IdentityRows rows;
    private final Persons persons;
    private final IdentitySettings settings;
    private final Clock clock;

    Sessions(IdentityRows rows, Persons persons, IdentitySettings settings, Clock clock) {
        this.rows = rows;
        this.persons = persons;
        this.settings = settings;
        this.clock = clock;
    }

    private record Held(UUID person, boolean operator) {}

    /** How long a session lasts. */
    public Duration length() {
        return settings.session();
    }

    /**
     * Begins a session.
     *
     * @param operatorByProvider whether the identity provider has just said that this is an
     *     operator; holds for {@link IdentitySettings#operatorSession}
     * @return what the browser has to show
     */
    public Secret begin(UUID person, boolean operatorByProvider) {
        Secret secret = Secret.generate();
        Instant now = clock.instant();
        rows.update("delete from session where expires_at <= ?", now);
        rows.update(
                "insert into session (secret_hash, person, operator, created_at, expires_at)"
                        + " values (?, ?, ?, ?, ?)",
                secret.hash(),
                person,
                operatorByProvider,
                now,
                now.plus(settings.session()));
        return secret;
    }

    /**
     * Who has this session; empty when it ended, or was begun under another way of signing in than
     * the registry is now configured for.
     */
    public Optional<Actor> actor(Secret secret) {
        Instant now = clock.instant();
        Optional<Held> held =
                rows.first(
                        "select s.person, s.operator and s.created_at > ? as operator from session s join person p on p.id = s.person"
                                + " where s.secret_hash = ? and s.expires_at > ?"
                                + " and (p.issuer is not null) = ?",
                        row ->
                                new Held(
                                        row.getObject("person", UUID.class),
                                        row.getBoolean("operator")),
                        now.minus(settings.operatorSession()),
                        secret.hash(),
                        now,
                        settings.hasProvider());
        return held.flatMap(
                each ->
                        persons.find(each.person())
                                .map((Person person) -> persons.actor(person, each.operator())));
    }

    /** Ends one session. */
    public void end(Secret secret) {
        rows.update("delete from session where secret_hash = ?", secret.hash());
    }
}
