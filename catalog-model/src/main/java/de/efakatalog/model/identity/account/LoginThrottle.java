package de.efakatalog.model.identity.account;

import de.efakatalog.model.identity.IdentityRows;
import de.efakatalog.model.identity.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Slows guessing down without locking anyone out (OWASP, device cookies): failures from a browser
 * that the account knows are counted for that browser; all others for the account as seen from one
 * network, and for the network over all accounts. So nobody's failures hinder a known browser.
 *
 * <p>Failures count for a window that begins with the first of them and is forgotten at its end. So
 * a town hall behind one address starts anew each hour, however many of its people mistype.
 *
 * <p>An attempt counts as failed before the password is compared, so that many at a time do not get
 * more tries than one after the other.
 */
@ApplicationScoped
class LoginThrottle {

    /** A person mistypes a few times. */
    private static final int FREE = 5;

    /** Behind the address of a town hall sit hundreds. */
    private static final int FREE_PER_NETWORK = 50;

    /** A site with many networks (IPv6, a /48), or some homes of one access provider. */
    private static final int FREE_PER_SITE = 150;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration WINDOW = Duration.ofHours(24);

    /** Strangers share it, so that it has to end soon. */
    private static final Duration SHARED_WINDOW = Duration.ofHours(1);

    private static final int MOST_DOUBLINGS = 10;

    private final IdentityRows rows;
    private final Clock clock;

    LoginThrottle(IdentityRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** What counts together, how often it may fail without having to wait, and for how long. */
    record Scope(String name, int free, Duration window) {
        byte[] hash() {
            return Secret.hash(name);
        }
    }

    /**
     * One attempt that may go on.
     *
     * @param own what its success wipes out
     * @param shared what its success only takes itself out of
     * @param at when it began
     */
    record Attempt(List<Scope> own, List<Scope> shared, Instant at) {}

    /** Thrown to roll back what was counted already. */
    private static final class BlockedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Instant until;

        private BlockedException(Instant until) {
            super("Too many attempts have failed");
            this.until = until;
        }
    }

    /** How an attempt begins: with leave to compare the password, or with how long to wait. */
    record Begin(@Nullable Attempt attempt, Duration pause) {}

    /**
     * Counts an attempt to sign in.
     *
     * @param login the account's name, whether or not there is one
     * @param device what the known browser shows; null for any other
     * @param client where the client is
     */
    Begin begin(String login, @Nullable Secret device, ClientPlace client) {
        if (device != null) {
            return begin(List.of(new Scope("device " + device.value(), FREE, WINDOW)), List.of());
        }
        List<Scope> shared = new ArrayList<>();
        shared.add(new Scope("network " + client.network(), FREE_PER_NETWORK, SHARED_WINDOW));
        if (client.site() != null) {
            shared.add(new Scope("site " + client.site(), FREE_PER_SITE, SHARED_WINDOW));
        }
        String account = "account " + login + " from " + client.network();
        return begin(List.of(new Scope(account, FREE, WINDOW)), shared);
    }

    /**
     * Counts an attempt to change the password in a session: by itself, so that whoever stole one
     * session keeps nobody else from it.
     */
    Begin beginChange(Secret session) {
        return begin(List.of(new Scope("change in " + session.value(), FREE, WINDOW)), List.of());
    }

    private Begin begin(List<Scope> own, List<Scope> shared) {
        // as exact as the database keeps it
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // always in the same order: two attempts must not wait for each other in a circle
        List<Scope> all = new ArrayList<>(own);
        all.addAll(shared);
        try {
            rows.inTransaction(
                    () -> {
                        for (Scope scope : all) {
                            count(scope, now);
                        }
                        return all.size();
                    });
        } catch (BlockedException e) {
            return new Begin(null, Duration.between(now, e.until));
        }
        return new Begin(new Attempt(own, shared, now), Duration.ZERO);
    }

    /** The password was right: it was no failure, and those before it are forgiven. */
    void succeeded(Attempt attempt) {
        rows.inTransaction(
                () -> {
                    attempt.own()
                            .forEach(
                                    scope ->
                                            rows.update(
                                                    "delete from login_failure where scope = ?",
                                                    scope.hash()));
                    // one own account must not wash the network clean
                    attempt.shared().forEach(scope -> takeBack(scope, attempt.at()));
                    return attempt.shared().size();
                });
    }

    /** Nothing was compared, so nothing has failed. */
    void cameToNothing(Attempt attempt) {
        rows.inTransaction(
                () -> {
                    attempt.own().forEach(scope -> takeBack(scope, attempt.at()));
                    attempt.shared().forEach(scope -> takeBack(scope, attempt.at()));
                    return attempt.own().size();
                });
    }

    /** With the wait that it began, unless others came after it. */
    private void takeBack(Scope scope, Instant at) {
        rows.update("delete from login_failure where scope = ? and failures = 1", scope.hash());
        rows.update(
                "update login_failure set failures = failures - 1,"
                        + " blocked_until = case when at = ? then at else blocked_until end"
                        + " where scope = ?",
                at,
                scope.hash());
    }

    private void count(Scope scope, Instant now) {
        Optional<Integer> failures =
                rows.first(
                        "insert into login_failure as f (scope, failures, since, at, blocked_until)"
                                + " values (?, 1, ?, ?, ?) on conflict (scope) do update set"
                                + " failures = case when f.since <= ? then 1 else f.failures + 1 end,"
                                + " since = case when f.since <= ? then excluded.at else f.since end,"
                                + " at = excluded.at where f.blocked_until <= excluded.at"
                                + " returning failures",
                        row -> row.getInt(1),
                        scope.hash(),
                        now,
                        now,
                        now,
                        now.minus(scope.window()),
                        now.minus(scope.window()));
        if (failures.isEmpty()) {
            throw new BlockedException(blockedUntil(scope, now));
        }
        if (failures.get() >= scope.free()) {
            rows.update(
                    "update login_failure set blocked_until = ? where scope = ?",
                    now.plus(waitAfter(failures.get(), scope.free())),
                    scope.hash());
        }
    }

    private Instant blockedUntil(Scope scope, Instant now) {
        return rows.first(
                        "select blocked_until from login_failure where scope = ?",
                        row -> IdentityRows.instant(row, "blocked_until"),
                        scope.hash())
                .filter(until -> until.isAfter(now))
                .orElse(now.plusSeconds(1));
    }

    /** One second after the last free failure, twice as long after each further one. */
    static Duration waitAfter(int failures, int free) {
        int doublings = Math.min(MOST_DOUBLINGS, Math.max(0, failures - free));
        return List.of(Duration.ofSeconds(1L << doublings), LONGEST_WAIT).stream()
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
