package de.efakatalog.benchmarks.search;

import de.efakatalog.index.search.SearchHit;
import de.efakatalog.index.search.SearchQuery;
import de.efakatalog.index.testing.SeededEngine;
import de.efakatalog.model.changelog.RecordKind;
import java.util.List;
import java.util.Map;

/**
 * Search as the doors have it, with one of the engines.
 *
 * @param engine holds the committed facts
 */
record EngineSearcher(SeededEngine engine) implements Searcher {

    @Override
    public String name() {
        return engine.name();
    }

    @Override
    public List<String> search(String query, int limit) {
        SearchQuery asked = new SearchQuery(RecordKind.SERVICE, query, Map.of(), limit, null);
        return engine.search().search(asked).hits().stream().map(SearchHit::key).toList();
    }
}
