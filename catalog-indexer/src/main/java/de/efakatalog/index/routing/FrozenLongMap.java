package de.efakatalog.index.routing;

import com.carrotsearch.hppc.LongObjectHashMap;
import com.carrotsearch.hppc.cursors.ObjectCursor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A {@link FrozenMap} with numbers as keys: they are compared where they stand, without following a
 * reference to text.
 */
final class FrozenLongMap<V> {

    private final LongObjectHashMap<V> map;

    private FrozenLongMap(LongObjectHashMap<V> map) {
        this.map = map;
    }

    static <V> FrozenLongMap<V> empty() {
        return new FrozenLongMap<>(new LongObjectHashMap<>());
    }

    int size() {
        return map.size();
    }

    @Nullable V get(long key) {
        return map.get(key);
    }

    void forEach(Consumer<? super V> action) {
        for (ObjectCursor<V> value : map.values()) {
            action.accept(value.value);
        }
    }

    /** The next map in the making; for one thread at a time. */
    static final class Draft<V> {

        private FrozenLongMap<V> published = empty();
        private LongObjectHashMap<V> map = published.map;
        private boolean changed;

        boolean isChanged() {
            return changed;
        }

        @Nullable V get(long key) {
            return map.get(key);
        }

        void put(long key, V value) {
            own().put(key, value);
        }

        void remove(long key) {
            if (map.containsKey(key)) {
                own().remove(key);
            }
        }

        /** What was written until now. */
        FrozenLongMap<V> publish() {
            if (changed) {
                published = new FrozenLongMap<>(map);
                changed = false;
            }
            return published;
        }

        private LongObjectHashMap<V> own() {
            if (!changed) {
                map = map.clone();
                changed = true;
            }
            return map;
        }
    }
}
