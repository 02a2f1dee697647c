package de.efakatalog.model.identity.membership;

import de.efakatalog.model.identity.Actor;
import de.efakatalog.model.identity.IdentityRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * E-mails that are to go out: written in the transaction of what they are about, so that neither is
 * there without the other. Their text is forgotten as soon as it was delivered or expired.
 */
@ApplicationScoped
public class Outbox {

    private static final int LISTED = 100;
    private static final String SELECT =
            "select id, recipient, subject, body, created_at, expires_at, delivered_at"
                    + " from sent_message ";

    private final IdentityRows rows;
    private final Clock clock;
    private final Event<MessageWritten> written;

    Outbox(IdentityRows rows, Clock clock, Event<MessageWritten> written) {
        this.rows = rows;
        this.clock = clock;
        this.written = written;
    }

    void add(String recipient, String subject, String body, Instant expiresAt) {
        Instant now = clock.instant();
        rows.update("delete from sent_message where expires_at <= ?", now);
        rows.update(
                "insert into sent_message (id, recipient, subject, body, created_at, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                recipient,
                subject,
                body,
                now,
                expiresAt);
        written.fire(new MessageWritten());
    }

    /** The newest hundred, for the operator. */
    public List<Message> newest(Actor actor) {
        actor.requireOperator();
        return rows.select(
                SELECT + "where expires_at > ? order by created_at desc limit " + LISTED,
                Outbox::read,
                clock.instant());
    }

    /** Those that wait, oldest first. */
    public List<Message> undelivered() {
        return rows.select(
                SELECT
                        + "where delivered_at is null and expires_at > ? order by created_at limit "
                        + LISTED,
                Outbox::read,
                clock.instant());
    }

    /** Takes a message for delivery; false when another instance was faster. */
    public boolean deliver(UUID id, Runnable delivery) {
        return rows.inTransaction(
                () -> {
                    boolean ours =
                            rows.first(
                                            "select 1 from sent_message where id = ? and delivered_at"
                                                    + " is null for update skip locked",
                                            row -> row.getInt(1),
                                            id)
                                    .isPresent();
                    if (ours) {
                        delivery.run();
                        rows.update(
                                "update sent_message set delivered_at = ?, body = null where id = ?",
                                clock.instant(),
                                id);
                    }
                    return ours;
                });
    }

    private static Message read(ResultSet row) throws SQLException {
        return new Message(
                row.getObject("id", UUID.class),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                IdentityRows.instant(row, "created_at"),
                IdentityRows.instant(row, "expires_at"),
                IdentityRows.instantOrNull(row, "delivered_at"));
    }
}
