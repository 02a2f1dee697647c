package de.efakatalog.model.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The right to import, held by a database session: it ends with the lease or, when the application
 * dies, with the session.
 */
public final class ImportLease implements AutoCloseable {

    private final UUID run;
    private final Connection session;

    ImportLease(UUID run, Connection session) {
        this.run = run;
        this.session = session;
    }

    /** The run that the lease was given for. */
    public UUID run() {
        return run;
    }

    /** Gives the right back. */
    @Override
    public void close() {
        try (session) {
            ImportLock.giveBack(session);
        } catch (SQLException e) {
            throw new ImportJournalUnavailableException(e);
        }
    }
}
