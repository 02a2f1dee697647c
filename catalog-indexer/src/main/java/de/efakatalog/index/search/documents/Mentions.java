package de.efakatalog.index.search.documents;

import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.model.changelog.RecordKind;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who says what about whom, and whose documents have to be made again when that changes: a service
 * is implemented, an implementation is reused, its provider belongs to a Land.
 *
 * <p>Not for several threads at once.
 */
public final class Mentions {

    /** By the id of the record that says it. */
    private final Map<String, Statement> bySource = new HashMap<>();

    /** By record spoken of; of each in the order of the sources' ids, so that it is stable. */
    private final Map<Target, Map<String, Statement>> about = new HashMap<>();

    /** By record asked. */
    private final Map<Target, Map<String, Statement>> asking = new HashMap<>();

    /** By the record that says it, whatever its registry. */
    private final Map<Target, Map<String, Statement>> own = new HashMap<>();

    /**
     * Takes over what a record says now, in place of what it said before.
     *
     * @param sourceId the id of the record
     * @param said null when the record is gone
     * @return the records, other than itself, whose documents have to be made again
     */
    public Set<Target> replace(String sourceId, @Nullable Statement said) {
        Statement next = said == null || said.isSilent() ? null : said;
        Statement before = next == null ? bySource.remove(sourceId) : bySource.put(sourceId, next);
        if (before == null ? next == null : before.equals(next)) {
            return Set.of();
        }
        if (before != null) {
            remove(sourceId, before);
        }
        if (next != null) {
            add(sourceId, next);
        }
        return concerned(before, next);
    }

    private void add(String sourceId, Statement said) {
        put(own, said.self(), sourceId, said);
        said.about().forEach(target -> put(about, target, sourceId, said));
        said.asks().forEach(target -> put(asking, target, sourceId, said));
    }

    private void remove(String sourceId, Statement said) {
        drop(own, said.self(), sourceId);
        said.about().forEach(target -> drop(about, target, sourceId));
        said.asks().forEach(target -> drop(asking, target, sourceId));
    }

    private Set<Target> concerned(@Nullable Statement before, @Nullable Statement next) {
        Set<Target> concerned = new HashSet<>();
        if (before != null) {
            concerned.addAll(before.about());
        }
        if (next != null) {
            concerned.addAll(next.about());
        }
        if (before != null && next != null && before.contributesAs(next)) {
            concerned.removeIf(
                    target -> before.about().contains(target) && next.about().contains(target));
        }
        Map<SearchFilter, Set<String>> known = before == null ? Map.of() : before.facts();
        if (!known.equals(next == null ? Map.of() : next.facts())) {
            for (Statement said : anyOf(before, next)) {
                of(asking, said.self()).forEach(asker -> concerned.add(asker.self()));
            }
        }
        // what they say in turn rests on what has changed for them
        Deque<Target> open = new ArrayDeque<>(concerned);
        while (!open.isEmpty()) {
            for (Statement said : of(own, open.pop())) {
                for (Target target : said.about()) {
                    if (concerned.add(target)) {
                        open.push(target);
                    }
                }
            }
        }
        return concerned;
    }

    private static List<Statement> anyOf(@Nullable Statement before, @Nullable Statement next) {
        if (next != null) {
            return List.of(next);
        }
        return before == null ? List.of() : List.of(before);
    }

    /** What records of a kind say of this one, in a stable order. */
    List<Statement> about(Target target, RecordKind byKind) {
        return of(about, target).stream()
                .filter(statement -> statement.self().kind() == byKind)
                .toList();
    }

    /** What is known of a record; of several with that key, in several registries, of the first. */
    Set<String> facts(Target target, SearchFilter fact) {
        return of(own, target).stream()
                .findFirst()
                .map(statement -> statement.facts().getOrDefault(fact, Set.of()))
                .orElse(Set.of());
    }

    private static Collection<Statement> of(
            Map<Target, Map<String, Statement>> index, Target target) {
        Map<String, Statement> found = index.get(target);
        return found == null ? List.of() : found.values();
    }

    private static void put(
            Map<Target, Map<String, Statement>> index,
            Target target,
            String sourceId,
            Statement statement) {
        index.computeIfAbsent(target, each -> new TreeMap<>()).put(sourceId, statement);
    }

    private static void drop(
            Map<Target, Map<String, Statement>> index, Target target, String sourceId) {
        Map<String, Statement> left = index.get(target);
        if (left != null && left.remove(sourceId) != null && left.isEmpty()) {
            index.remove(target);
        }
    }
}
