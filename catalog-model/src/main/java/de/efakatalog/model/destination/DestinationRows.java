package de.efakatalog.model.destination;

import de.efakatalog.model.changelog.RecordRepository;
import de.efakatalog.model.responsibility.Responsibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * Destinations and what names them, as they are inside the present transaction.
 *
 * <p>Nothing is flushed here: a destination that is written first and signed afterwards is to get
 * one version for both.
 */
@ApplicationScoped
class DestinationRows {

    private final EntityManager entityManager;

    DestinationRows(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /**
     * Those that exist, by id. They stay locked until the transaction ends: two that change what
     * names a destination come one after the other, so that the second sees the first.
     */
    Map<String, Destination> locked(Collection<String> ids) {
        Map<String, Destination> found = new HashMap<>();
        chunks(
                ids,
                some ->
                        entityManager
                                .createQuery(
                                        "from Destination where id in :ids order by id",
                                        Destination.class)
                                .setParameter("ids", some)
                                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                                .setFlushMode(FlushModeType.COMMIT)
                                .getResultList()
                                .forEach(each -> found.put(each.getId(), each)));
        // what this transaction added is not in the database yet
        List<String> others = ids.stream().filter(id -> !found.containsKey(id)).toList();
        entityManager.unwrap(Session.class).findMultiple(Destination.class, others).stream()
                .filter(Objects::nonNull)
                .forEach(each -> found.put(each.getId(), each));
        return found;
    }

    /**
     * Responsibilities that name one of the destinations, as they are in the database now: what
     * this transaction read before it had the locks may be older.
     *
     * @param justWritten some that this transaction changed and the database may not know yet
     */
    Stream<Claimant> naming(
            Collection<String> destinations, Collection<Responsibility> justWritten) {
        Map<String, Claimant> candidates = new LinkedHashMap<>();
        justWritten.forEach(each -> candidates.put(each.getId(), Claimant.of(each)));
        chunks(
                destinations,
                some ->
                        entityManager
                                .createQuery(
                                        "select id, service, region, destination, validTo from Responsibility where destination in :ids",
                                        Claimant.class)
                                .setParameter("ids", some.stream().map(UUID::fromString).toList())
                                .setFlushMode(FlushModeType.COMMIT)
                                .getResultList()
                                .forEach(each -> candidates.putIfAbsent(each.id(), each)));
        Set<String> wanted = new HashSet<>(destinations);
        return candidates.values().stream()
                .filter(each -> wanted.contains(String.valueOf(each.destination())));
    }

    private static void chunks(Collection<String> ids, Consumer<List<String>> each) {
        // in one order everywhere, or two transactions may wait for each other
        List<String> sorted = ids.stream().distinct().sorted().toList();
        for (int from = 0; from < sorted.size(); from += RecordRepository.KEYS_PER_QUERY) {
            each.accept(
                    sorted.subList(
                            from, Math.min(from + RecordRepository.KEYS_PER_QUERY, sorted.size())));
        }
    }
}
