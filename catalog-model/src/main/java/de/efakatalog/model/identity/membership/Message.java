package de.efakatalog.model.identity.membership;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail of this registry.
 *
 * @param id names it
 * @param recipient e-mail address
 * @param subject its subject
 * @param body its text; null once it was delivered
 * @param createdAt when it was written
 * @param expiresAt when it is of no use any more
 * @param deliveredAt when the mail server took it; null before that
 */
public record Message(
        UUID id,
        String recipient,
        String subject,
        @Nullable String body,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant deliveredAt) {}
