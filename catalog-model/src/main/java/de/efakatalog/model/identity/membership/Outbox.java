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
import org.jspecify.annotations.Nullable;

/**
 * E-mails that are to go out: written in the transaction of what they are about, so that neither is
 * there without the other. Their text is forgotten as soon as it was delivered or expired.
 */
@ApplicationScoped
public class Outbox {

    private static final int AT_A_TIME = 100;
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

    /** Where a page ends: the place of its last message. */
    public record Place(Instant createdAt, UUID id) {

        /** The place of a message. */
        public static Place of(Message message) {
            return new Place(message.createdAt(), message.id());
        }
    }

    /**
     * Newest first, for the operator.
     *
     * @param after where the page before ended; null for the first one
     * @param limit how many at most
     */
    public List<Message> newest(Actor actor, @Nullable Place after, int limit) {
        actor.requireOperator();
        Instant now = clock.instant();
        String order = " order by created_at desc, id desc limit " + limit;
        return after == null
                ? rows.select(SELECT + "where expires_at > ?" + order, Outbox::read, now)
                : rows.select(
                        SELECT + "where expires_at > ? and (created_at, id) < (?, ?)" + order,
                        Outbox::read,
                        now,
                        after.createdAt(),
                        after.id());
    }

    /**
     * Those that wait, oldest first, a hundred at a time.
     *
     * @param after where the page before ended; null for the first one
     */
    public List<Message> undelivered(@Nullable Place after) {
        return waiting("delivered_at is null", after);
    }

    /** Those of them that were never shown either; likewise. */
    public List<Message> unshown(@Nullable Place after) {
        return waiting("delivered_at is null and shown_at is null", after);
    }

    private List<Message> waiting(String which, @Nullable Place after) {
        Place from = after == null ? new Place(Instant.EPOCH, new UUID(0, 0)) : after;
        return rows.select(
                SELECT
                        + "where "
                        + which
                        + " and expires_at > ? and (created_at, id) > (?, ?)"
                        + " order by created_at, id limit "
                        + AT_A_TIME,
                Outbox::read,
                clock.instant(),
                from.createdAt(),
                from.id());
    }

    /** Notes that a message was shown in place of being delivered; false when it was before. */
    public boolean show(UUID id) {
        return rows.update(
                        "update sent_message set shown_at = ? where id = ? and shown_at is null",
                        clock.instant(),
                        id)
                == 1;
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
