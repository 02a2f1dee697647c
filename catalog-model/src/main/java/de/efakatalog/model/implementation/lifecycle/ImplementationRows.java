package de.efakatalog.model.implementation.lifecycle;

import de.efakatalog.model.changelog.CatalogRecord;
import de.efakatalog.model.implementation.ServiceImplementation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;

/**
 * Drafts and implementations inside the present transaction, locked until it ends: of two that
 * write the same one the second sees what the first wrote.
 */
@ApplicationScoped
class ImplementationRows {

    private final EntityManager entityManager;

    ImplementationRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The row, if there is one. Drafts before implementations, or two may wait for each other. */
    <E extends CatalogRecord> Optional<E> locked(Class<E> type, String id) {
        return Optional.ofNullable(entityManager.find(type, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * The draft as the writer knows it.
     *
     * @param known the version that the writer has read
     * @throws UnknownImplementationException when there is none, or none any more
     * @throws StaleImplementationException when it has another version by now
     */
    ImplementationDraft draft(String id, long known) {
        ImplementationDraft draft =
                locked(ImplementationDraft.class, id)
                        .filter(each -> !each.isDiscarded())
                        .orElseThrow(() -> new UnknownImplementationException(id));
        refuseIfStale(draft, known);
        return draft;
    }

    /**
     * The implementation as the writer knows it.
     *
     * @param known the version that the writer has read
     * @throws UnknownImplementationException when there is none
     * @throws StaleImplementationException when it has another version by now
     */
    ServiceImplementation implementation(String id, long known) {
        ServiceImplementation implementation =
                locked(ServiceImplementation.class, id)
                        .orElseThrow(() -> new UnknownImplementationException(id));
        refuseIfStale(implementation, known);
        return implementation;
    }

    private static void refuseIfStale(CatalogRecord row, long known) {
        if (row.getVersion() != known) {
            throw new StaleImplementationException(row.toRecordKey(), known, row.getVersion());
        }
    }

    void add(CatalogRecord row) {
        entityManager.persist(row);
    }

    /** Writes now what was changed, so that the records have their new versions. */
    void flush() {
        entityManager.flush();
    }
}
