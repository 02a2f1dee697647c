package de.efakatalog.index.search;

import de.efakatalog.model.changelog.RecordKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which records are mentioned by which others, where the mention belongs into the mentioned
 * record's document: an implementation mentions services, a postcode mentions regions.
 *
 * <p>Not for several threads at once.
 */
final class Mentions {

    /**
     * A record that is mentioned, whatever its registry.
     *
     * @param kind what it is
     * @param key its natural key
     */
    record Target(RecordKind kind, String key) {

        String id() {
            return kind.wireName() + "/" + key;
        }
    }

    private final Map<String, Set<Target>> bySource = new HashMap<>();
    private final Map<Target, Map<String, String>> byTarget = new HashMap<>();

    /**
     * Takes over what a record mentions now, in place of what it mentioned before.
     *
     * @param sourceId the record that mentions
     * @param sourceKey its key
     * @param targets what it mentions; empty when it is gone
     * @return the records for which something has changed
     */
    Set<Target> replace(String sourceId, String sourceKey, Set<Target> targets) {
        Set<Target> before =
                targets.isEmpty() ? bySource.remove(sourceId) : bySource.put(sourceId, targets);
        Set<Target> changed = new HashSet<>(targets);
        if (before != null) {
            changed.removeAll(before);
            for (Target target : before) {
                if (!targets.contains(target)) {
                    changed.add(target);
                    Map<String, String> sources = byTarget.get(target);
                    if (sources != null && sources.remove(sourceId) != null && sources.isEmpty()) {
                        byTarget.remove(target);
                    }
                }
            }
        }
        for (Target target : targets) {
            byTarget.computeIfAbsent(target, t -> new TreeMap<>()).put(sourceId, sourceKey);
        }
        return changed;
    }

    /** The keys of the records that mention this one, in a stable order. */
    List<String> of(Target target) {
        return List.copyOf(byTarget.getOrDefault(target, Map.of()).values());
    }
}
