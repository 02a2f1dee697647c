package de.efakatalog.index.search;

import de.efakatalog.index.search.engine.SearchEngine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.function.Consumer;

/** Finds records with whichever engine there is. */
@ApplicationScoped
public class EngineSearch implements SearchIndex {

    private final SearchEngine engine;

    EngineSearch(SearchEngine engine) {
        this.engine = engine;
    }

    @Override
    public SearchHits search(SearchQuery query) {
        return new StagedSearch(engine, query).page();
    }

    @Override
    public void scan(SearchQuery query, Consumer<SearchHit> reader) {
        SearchQuery fromTheStart =
                new SearchQuery(
                        query.kind(),
                        query.words(),
                        query.filters(),
                        Set.of(),
                        query.order(),
                        query.limit(),
                        null);
        new StagedSearch(engine, fromTheStart).scan(reader);
    }

    @Override
    public long position() {
        return engine.position();
    }
}
