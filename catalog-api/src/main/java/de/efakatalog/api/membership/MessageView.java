package de.efakatalog.api.membership;

import de.efakatalog.model.identity.membership.Message;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail of this registry.
 *
 * @param id names it
 * @param recipient e-mail address
 * @param subject its subject
 * @param body its text, while it was not delivered
 * @param createdAt when it was written
 * @param deliveredAt when the mail server took it
 */
public record MessageView(
        UUID id,
        String recipient,
        String subject,
        @Nullable String body,
        Instant createdAt,
        @Nullable Instant deliveredAt) {

    static MessageView of(Message message) {
        return new MessageView(
                message.id(),
                message.recipient(),
                message.subject(),
                message.body(),
                message.createdAt(),
                message.deliveredAt());
    }
}
