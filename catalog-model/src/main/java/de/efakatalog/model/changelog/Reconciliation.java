package de.efakatalog.model.changelog;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Brings records of one kind in line with a list of facts: new ones are added, differing ones are
 * corrected, equal ones are left alone, so that the same list a second time changes nothing.
 *
 * @param <E> the entity
 * @param <F> the facts about it
 */
public final class Reconciliation<E extends CatalogRecord, F> {

    private final Class<E> type;
    private final Function<F, E> create;
    private final Function<E, F> present;
    private final BiConsumer<E, F> correct;

    /**
     * @param type the entity's class
     * @param create makes a new record from facts
     * @param present the facts a record now holds, comparable by {@code equals}
     * @param correct gives an existing record other facts
     */
    public Reconciliation(
            Class<E> type,
            Function<F, E> create,
            Function<E, F> present,
            BiConsumer<E, F> correct) {
        this.type = type;
        this.create = create;
        this.present = present;
        this.correct = correct;
    }

    /** Applies the facts inside the present transaction. */
    public ReconciliationCounts apply(EntityManager entityManager, Collection<F> facts) {
        return apply(entityManager, facts, all(entityManager));
    }

    /** Applies the facts, given the records that exist, by key. */
    public ReconciliationCounts apply(
            EntityManager entityManager, Collection<F> facts, Map<String, E> existing) {
        int added = 0;
        int changed = 0;
        int unchanged = 0;
        for (F fact : facts) {
            E candidate = create.apply(fact);
            E record = existing.get(candidate.toRecordKey());
            if (record == null) {
                entityManager.persist(candidate);
                existing.put(candidate.toRecordKey(), candidate);
                added++;
            } else if (present.apply(record).equals(fact)) {
                unchanged++;
            } else {
                correct.accept(record, fact);
                changed++;
            }
        }
        return new ReconciliationCounts(added, changed, unchanged);
    }

    /** All records of the kind, by key. */
    public Map<String, E> all(EntityManager entityManager) {
        List<E> records =
                entityManager.createQuery("from " + type.getSimpleName(), type).getResultList();
        Map<String, E> byKey = HashMap.newHashMap(records.size() + 16);
        records.forEach(record -> byKey.put(record.toRecordKey(), record));
        return byKey;
    }
}
