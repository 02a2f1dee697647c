package de.efakatalog.model.changelog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;

/**
 * Own records of one kind by natural key, handed out as records, never as entities.
 *
 * @param <E> the entity
 * @param <R> its record
 */
public interface RecordRepository<E extends CatalogRecord, R extends PublishedRecord>
        extends PanacheRepositoryBase<E, String> {

    /** A statement takes at most 65,535 parameters. */
    int KEYS_PER_QUERY = 1_000;

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

    /** Those of the keys that a record has. */
    @Transactional
    default Set<String> existing(Collection<String> keys) {
        String query =
                "select id(e) from %s e where id(e) in :keys"
                        .formatted(entityType().getSimpleName());
        List<String> wanted = List.copyOf(new HashSet<>(keys));
        Set<String> found = new HashSet<>();
        for (int from = 0; from < wanted.size(); from += KEYS_PER_QUERY) {
            int to = Math.min(from + KEYS_PER_QUERY, wanted.size());
            found.addAll(
                    getEntityManager()
                            .createQuery(query, String.class)
                            .setParameter("keys", wanted.subList(from, to))
                            .getResultList());
        }
        return found;
    }

    /** The entity's class. */
    Class<E> entityType();
}
