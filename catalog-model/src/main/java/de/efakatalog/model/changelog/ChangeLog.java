package de.efakatalog.model.changelog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the entries of a transaction as its last statement before commit.
 *
 * <p>Whatever the transaction changed is collected and, once Hibernate has flushed, appended as one
 * block of consecutive numbers. The counter's row stays locked until the commit, so the numbers are
 * gapless and in commit order (ADR 0002).
 */
@ApplicationScoped
public class ChangeLog {

    private static final String APPEND = "select append_changes(?, ?, ?, ?, ?, ?, ?)";

    private final TransactionSynchronizationRegistry transaction;
    private final EntityManager entityManager;
    private final AgroalDataSource dataSource;
    private final ObjectMapper json;
    private final Clock clock;
    private final Event<ChangesCommitted> committed;

    ChangeLog(
            TransactionSynchronizationRegistry transaction,
            EntityManager entityManager,
            AgroalDataSource dataSource,
            ObjectMapper json,
            Clock clock,
            Event<ChangesCommitted> committed) {
        this.transaction = transaction;
        this.entityManager = entityManager;
        this.dataSource = dataSource;
        this.json = json;
        this.clock = clock;
        this.committed = committed;
    }

    void noteWritten(CatalogRecord written) {
        pending().changes.put(written, Boolean.FALSE);
    }

    void noteRemoved(CatalogRecord removed) {
        pending().changes.put(removed, Boolean.TRUE);
    }

    /** Tells the receipt the position of the present transaction once it is taken. */
    void tellPositionTo(PositionReceipt receipt) {
        transaction.putResource(PositionReceipt.class, receipt);
    }

    /** What the present transaction has written up to now, in the order of the log. */
    List<WrittenVersion> writtenSoFar() {
        entityManager.flush();
        return transaction.getResource(Pending.class) instanceof Pending pending
                ? pending.changes.entrySet().stream().map(ChangeLog::written).toList()
                : List.of();
    }

    private static WrittenVersion written(Map.Entry<CatalogRecord, Boolean> change) {
        CatalogRecord changed = change.getKey();
        // a deletion is a version of its own, after the last one that can be read
        return new WrittenVersion(
                changed.kind(),
                changed.getRegistry(),
                changed.toRecordKey(),
                change.getValue() ? changed.getVersion() + 1 : changed.getVersion());
    }

    private Pending pending() {
        Pending pending = (Pending) transaction.getResource(Pending.class);
        if (pending == null) {
            pending = new Pending();
            transaction.putResource(Pending.class, pending);
            transaction.registerInterposedSynchronization(pending);
        }
        return pending;
    }

    private long append(Connection connection, List<Map.Entry<CatalogRecord, Boolean>> changes)
            throws SQLException {
        int n = changes.size();
        String[] kinds = new String[n];
        String[] registries = new String[n];
        String[] keys = new String[n];
        Long[] versions = new Long[n];
        Boolean[] deleted = new Boolean[n];
        String[] records = new String[n];
        for (int i = 0; i < n; i++) {
            CatalogRecord changed = changes.get(i).getKey();
            PublishedRecord version = changed.toRecord();
            kinds[i] = changed.kind().wireName();
            registries[i] = version.registry();
            keys[i] = version.recordKey();
            deleted[i] = changes.get(i).getValue();
            // a deletion is a version of its own, after the last one that can be read
            versions[i] = deleted[i] ? version.version() + 1 : version.version();
            records[i] = toJson(version);
        }
        try (PreparedStatement append = connection.prepareStatement(APPEND)) {
            append.setTimestamp(1, Timestamp.from(clock.instant()));
            append.setArray(2, connection.createArrayOf("text", kinds));
            append.setArray(3, connection.createArrayOf("text", registries));
            append.setArray(4, connection.createArrayOf("text", keys));
            append.setArray(5, connection.createArrayOf("int8", versions));
            append.setArray(6, connection.createArrayOf("bool", deleted));
            append.setArray(7, connection.createArrayOf("text", records));
            try (ResultSet last = append.executeQuery()) {
                last.next();
                return last.getLong(1);
            }
        }
    }

    private String toJson(PublishedRecord version) {
        try {
            return json.writeValueAsString(version);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(
                    "A %s cannot be written as JSON".formatted(version.getClass().getSimpleName()),
                    e);
        }
    }

    /** What one transaction changed, in the order in which it was first noted. */
    private final class Pending implements Synchronization {

        private final Map<CatalogRecord, Boolean> changes = new LinkedHashMap<>();
        private @Nullable Long position;

        @Override
        public void beforeCompletion() {
            entityManager.flush();
            long taken;
            // the transaction's own connection, in a handle that is closed before the commit
            try (Connection connection = dataSource.getConnection()) {
                taken = append(connection, List.copyOf(changes.entrySet()));
            } catch (SQLException e) {
                throw new IllegalStateException("The change log could not be written", e);
            }
            position = taken;
            if (transaction.getResource(PositionReceipt.class) instanceof PositionReceipt receipt) {
                receipt.take(taken);
            }
        }

        @Override
        public void afterCompletion(int status) {
            Long taken = position;
            if (status == Status.STATUS_COMMITTED && taken != null) {
                committed.fire(new ChangesCommitted(taken));
            }
        }
    }
}
