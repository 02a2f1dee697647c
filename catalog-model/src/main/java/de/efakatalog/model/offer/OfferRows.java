package de.efakatalog.model.offer;

import de.efakatalog.model.changelog.CatalogRecord;
import de.efakatalog.model.implementation.ServiceImplementation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/**
 * Drafts and offers inside the present transaction, locked until it ends: of two that write the
 * same offer the second sees what the first wrote.
 */
@ApplicationScoped
class OfferRows {

    private final EntityManager entityManager;

    OfferRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The row, if there is one. Drafts first, then offers, or two may wait for each other. */
    <E extends CatalogRecord> Optional<E> locked(Class<E> type, String id) {
        return Optional.ofNullable(entityManager.find(type, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /**
     * The row as the writer knows it.
     *
     * @param known the version that the writer has read
     * @throws UnknownOfferException when there is none
     * @throws StaleOfferException when it has another version by now
     */
    <E extends CatalogRecord> E known(Class<E> type, String id, long known) {
        E row = locked(type, id).orElseThrow(() -> new UnknownOfferException(id));
        if (row.getVersion() != known) {
            throw new StaleOfferException(id, known, row.getVersion());
        }
        return row;
    }

    /**
     * The published offers of an implementation, by id: in one order, so that none wait in a ring.
     */
    List<ReuseOffer> publishedOf(String implementation) {
        return entityManager
                .createQuery(
                        "from ReuseOffer where implementation = :implementation"
                                + " and status = :status order by id",
                        ReuseOffer.class)
                .setParameter("implementation", implementation)
                .setParameter("status", OfferStatus.PUBLISHED.wireName())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /**
     * The implementation as it stays until the end of the transaction, if there is one: its
     * withdrawal waits, and finds the offer that is being published.
     */
    Optional<ServiceImplementation> lasting(String implementation) {
        return Optional.ofNullable(
                entityManager.find(
                        ServiceImplementation.class,
                        implementation,
                        LockModeType.PESSIMISTIC_READ));
    }

    void add(CatalogRecord row) {
        entityManager.persist(row);
    }

    /** Writes now what was changed, so that the records have their new versions. */
    void flush() {
        entityManager.flush();
    }
}
