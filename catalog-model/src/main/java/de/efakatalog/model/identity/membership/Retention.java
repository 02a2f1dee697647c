package de.efakatalog.model.identity.membership;

import de.efakatalog.model.identity.IdentityRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets what nobody needs any more. It can run anywhere and as often as one likes. */
@ApplicationScoped
public class Retention {

    /** Nothing counts failures longer (LoginThrottle). */
    private static final Duration FAILURES = Duration.ofHours(24);

    /** As long as somebody may come back to a decision; what was decided stays. */
    static final Duration CLAIM_TEXTS = Duration.ofDays(90);

    private final IdentityRows rows;
    private final Clock clock;

    Retention(IdentityRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Does it now; how many rows it was. */
    public int run() {
        Instant now = clock.instant();
        return rows.update(
                        "delete from login_failure where since <= ? and blocked_until <= ?",
                        now.minus(FAILURES),
                        now)
                + rows.update("delete from session where expires_at <= ?", now)
                + rows.update("delete from known_device where expires_at <= ?", now)
                + rows.update("delete from setup_link where expires_at <= ?", now)
                + rows.update("delete from invitation where expires_at <= ?", now)
                + rows.update("delete from sent_message where expires_at <= ?", now)
                + rows.update(
                        "update organisation_claim set reason = null, proposal = null"
                                + " where decided_at <= ?"
                                + " and (reason is not null or proposal is not null)",
                        now.minus(CLAIM_TEXTS));
    }
}
