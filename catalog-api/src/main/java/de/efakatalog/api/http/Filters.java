package de.efakatalog.api.http;

import de.efakatalog.index.search.engine.SearchFilter;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the filters that a request names. */
public final class Filters {

    private final Map<SearchFilter, List<String>> values = new EnumMap<>(SearchFilter.class);

    /** Adds a filter; null does not filter. */
    public Filters with(SearchFilter filter, @Nullable Object value) {
        if (value != null) {
            values.put(filter, List.of(value.toString()));
        }
        return this;
    }

    /** Adds a filter of which one value has to hold; none of them does not filter. */
    public Filters withAny(SearchFilter filter, Collection<?> each) {
        if (!each.isEmpty()) {
            values.put(filter, each.stream().map(Object::toString).distinct().toList());
        }
        return this;
    }

    /** The values of each filter that is named. */
    public Map<SearchFilter, List<String>> values() {
        return Map.copyOf(values);
    }
}
