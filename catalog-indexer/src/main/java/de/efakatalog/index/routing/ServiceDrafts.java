package de.efakatalog.index.routing;

import com.carrotsearch.hppc.ObjectObjectHashMap;
import de.efakatalog.model.responsibility.ResponsibilityRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The services with their responsibilities in the making; for one thread at a time. */
final class ServiceDrafts {

    private final KnownServices.Draft services = new KnownServices.Draft();
    private final Map<String, ObjectObjectHashMap<String, ResponsibilityRecord>> byRegistry =
            new HashMap<>();
    private final Map<String, Touched> touched = new HashMap<>();

    /** What changed about one service since the last publication. */
    private static final class Touched {
        private final Set<ResponsibilityRecord> removed =
                Collections.newSetFromMap(new IdentityHashMap<>());
        private final List<ResponsibilityRecord> added = new ArrayList<>();
    }

    void record(String service) {
        services.put(services.get(service).recorded(true));
    }

    void forget(String service) {
        services.put(services.get(service).recorded(false));
    }

    /** The version that is held; null when there is none. */
    @Nullable ResponsibilityRecord find(RecordId id) {
        ObjectObjectHashMap<String, ResponsibilityRecord> records = byRegistry.get(id.registry());
        return records == null ? null : records.get(id.key());
    }

    /** Adds it, or puts it in the place of its older version, wherever that one was recorded. */
    void put(ResponsibilityRecord record) {
        ResponsibilityRecord old =
                byRegistry
                        .computeIfAbsent(record.registry(), any -> new ObjectObjectHashMap<>())
                        .put(record.id(), record);
        takeOut(old);
        touch(record.service()).added.add(record);
    }

    void remove(RecordId id) {
        ObjectObjectHashMap<String, ResponsibilityRecord> records = byRegistry.get(id.registry());
        if (records != null) {
            takeOut(records.remove(id.key()));
        }
    }

    private void takeOut(@Nullable ResponsibilityRecord old) {
        if (old != null) {
            touch(old.service()).removed.add(old);
        }
    }

    private Touched touch(String service) {
        return touched.computeIfAbsent(service, any -> new Touched());
    }

    /** What was written until now. */
    KnownServices publish() {
        touched.forEach(
                (service, changes) -> {
                    // added and replaced again before anybody saw it
                    changes.added.removeIf(changes.removed::contains);
                    services.put(services.get(service).with(changes.removed, changes.added));
                });
        touched.clear();
        return services.publish();
    }
}
