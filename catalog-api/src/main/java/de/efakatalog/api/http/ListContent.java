package de.efakatalog.api.http;

import com.fasterxml.jackson.databind.util.RawValue;
import de.efakatalog.index.search.SearchHit;
import java.util.List;
import java.util.function.Function;

/**
 * What stands in a list.
 *
 * @param columns the record type of an item; its components are the columns in CSV
 * @param toItems turns what the index holds into items, many at a time so that joins cost one query
 */
public record ListContent(
        Class<? extends Record> columns, Function<List<SearchHit>, List<?>> toItems) {

    /** Records exactly as they were logged, without reading and writing them again. */
    public static ListContent asLogged(Class<? extends Record> type) {
        return new ListContent(
                type, hits -> hits.stream().map(hit -> new RawValue(hit.json())).toList());
    }
}
