package de.efakatalog.model.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Answers to requests that may be repeated (IETF draft-ietf-httpapi-idempotency-key-header). They
 * are written with the work, so that after a crash either both are there or neither.
 */
@ApplicationScoped
public class KeptAnswers {

    /** How long a request can be repeated. */
    public static final Duration KEPT = Duration.ofHours(24);

    private final AgroalDataSource dataSource;
    private final Clock clock;

    KeptAnswers(AgroalDataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * The answer to the first request of this scope; empty when there was none.
     *
     * @throws OtherRequestException when the first one asked for something else
     */
    public Optional<KeptAnswer> find(RequestPrint scope, RequestPrint asked) {
        String sql =
                "select request, status, body, location, entity_tag from kept_answer"
                        + " where scope = ? and expires_at > ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setBytes(1, scope.bytes());
            select.setTimestamp(2, Timestamp.from(clock.instant()));
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (!Arrays.equals(row.getBytes("request"), asked.bytes())) {
                    throw new OtherRequestException();
                }
                return Optional.of(
                        new KeptAnswer(
                                row.getInt("status"),
                                row.getString("body"),
                                row.getString("location"),
                                row.getString("entity_tag")));
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /**
     * Takes the scope in the present transaction. If another transaction has it, waits for its end.
     *
     * @return false when that one has answered
     */
    public boolean begin(RequestPrint scope, RequestPrint asked) {
        String clear = "delete from kept_answer where scope = ? and expires_at <= ?";
        String take =
                "insert into kept_answer (scope, request, expires_at) values (?, ?, ?)"
                        + " on conflict do nothing";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(clear);
                PreparedStatement insert = connection.prepareStatement(take)) {
            delete.setBytes(1, scope.bytes());
            delete.setTimestamp(2, Timestamp.from(clock.instant()));
            delete.executeUpdate();
            insert.setBytes(1, scope.bytes());
            insert.setBytes(2, asked.bytes());
            insert.setTimestamp(3, Timestamp.from(clock.instant().plus(KEPT)));
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** Keeps the answer, in the transaction that has begun the scope. */
    public void keep(RequestPrint scope, KeptAnswer answer) {
        String sql =
                "update kept_answer set status = ?, body = ?, location = ?, entity_tag = ?"
                        + " where scope = ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setInt(1, answer.status());
            update.setString(2, answer.body());
            update.setString(3, answer.location());
            update.setString(4, answer.entityTag());
            update.setBytes(5, scope.bytes());
            update.executeUpdate();
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** Forgets the answers whose time is over; how many. */
    public int purge() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement(
                                "delete from kept_answer where expires_at <= ?")) {
            delete.setTimestamp(1, Timestamp.from(clock.instant()));
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private static AuditUnavailableException unavailable(SQLException e) {
        return new AuditUnavailableException("Answers that are kept", e);
    }
}
