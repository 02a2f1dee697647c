package de.efakatalog.index.search;

import de.efakatalog.index.search.engine.SearchEngine;
import de.efakatalog.index.search.rank.FeatureCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;

/** Finds records with whichever engine there is. */
@ApplicationScoped
public class EngineSearch implements SearchIndex {

    private final SearchEngine engine;
    private final FeatureCache features = new FeatureCache();

    /**
     * @param engine the engine that is asked
     */
    public EngineSearch(SearchEngine engine) {
        this.engine = engine;
    }

    @Override
    public SearchHits search(SearchQuery query) {
        return new StagedSearch(engine, Inquiry.of(query), features).page();
    }

    @Override
    public void scan(SearchQuery query, Consumer<SearchHit> reader) {
        new StagedSearch(engine, Inquiry.of(query.plain()), features).scan(reader);
    }

    @Override
    public Suggestions suggest(String typed, int limit) {
        return new Suggesting(engine, features).suggest(typed, limit);
    }

    @Override
    public long position() {
        return engine.position();
    }
}
