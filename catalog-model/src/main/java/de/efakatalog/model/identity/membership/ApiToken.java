package de.efakatalog.model.identity.membership;

import de.efakatalog.model.identity.Action;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key for a machine, without its secret.
 *
 * @param id names it, also in history
 * @param name what it is for
 * @param actions what it may do
 * @param createdBy pseudonym of who made it
 * @param createdAt when
 * @param expiresAt from when on it does not work
 * @param lastUsed the hour of its last use; null when it never was used
 */
public record ApiToken(
        String id,
        String name,
        Set<Action> actions,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsed) {}
