package de.efakatalog.index.routing;

import com.carrotsearch.hppc.ObjectObjectHashMap;
import com.carrotsearch.hppc.cursors.ObjectObjectCursor;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A map that many read without locks and nobody changes.
 *
 * <p>The next one is made by a {@link Draft}. It copies two arrays of references at its first
 * change, which costs microseconds for ten thousand entries, and nothing when nothing changes. In
 * return a lookup is one probe in an array instead of a walk through a tree.
 */
final class FrozenMap<K, V> {

    private final ObjectObjectHashMap<K, V> map;

    private FrozenMap(ObjectObjectHashMap<K, V> map) {
        this.map = map;
    }

    static <K, V> FrozenMap<K, V> empty() {
        return new FrozenMap<>(new ObjectObjectHashMap<>());
    }

    @Nullable V get(K key) {
        return map.get(key);
    }

    void forEach(BiConsumer<? super K, ? super V> action) {
        for (ObjectObjectCursor<K, V> entry : map) {
            action.accept(entry.key, entry.value);
        }
    }

    /** The next map in the making; for one thread at a time. */
    static final class Draft<K, V> {

        private FrozenMap<K, V> published = empty();
        private ObjectObjectHashMap<K, V> map = published.map;
        private boolean changed;

        @Nullable V get(K key) {
            return map.get(key);
        }

        void put(K key, V value) {
            own().put(key, value);
        }

        void remove(K key) {
            if (map.containsKey(key)) {
                own().remove(key);
            }
        }

        /** What was written until now. */
        FrozenMap<K, V> publish() {
            if (changed) {
                published = new FrozenMap<>(map);
                changed = false;
            }
            return published;
        }

        private ObjectObjectHashMap<K, V> own() {
            if (!changed) {
                map = map.clone();
                changed = true;
            }
            return map;
        }
    }
}
