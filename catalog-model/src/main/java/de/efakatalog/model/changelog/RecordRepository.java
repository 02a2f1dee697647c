package de.efakatalog.model.changelog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Own records of one kind by natural key, handed out as records, never as entities.
 *
 * @param <E> the entity
 * @param <R> its record
 */
public interface RecordRepository<E extends CatalogRecord, R extends PublishedRecord>
        extends PanacheRepositoryBase<E, String> {

    /** The record an entity of this kind turns into. */
    R toRecord(E entity);

    /** The present version of the record with this key; empty when there is none. */
    @Transactional
    default Optional<R> findRecord(String key) {
        return findByIdOptional(key).map(this::toRecord);
    }

    /** The present versions of those of the records that exist, in no particular order. */
    @Transactional
    default List<R> findRecords(Collection<String> keys) {
        return getEntityManager()
                .unwrap(Session.class)
                .findMultiple(entityType(), List.copyOf(keys))
                .stream()
                .filter(Objects::nonNull)
                .map(this::toRecord)
                .toList();
    }

    /** The entity's class. */
    Class<E> entityType();
}
