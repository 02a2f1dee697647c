package de.efakatalog.index.search;

import de.efakatalog.index.search.engine.EngineUnavailableException;
import de.efakatalog.index.search.engine.SearchEngine;
import de.efakatalog.index.search.engine.StaleCandidatesException;
import de.efakatalog.index.search.rank.FeatureCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Finds records with whichever engine there is. */
@ApplicationScoped
public class EngineSearch implements SearchIndex {

    private static final Logger LOG = Logger.getLogger(EngineSearch.class);

    /**
     * Changes come in batches; whoever meets more than a few of them does not read what he finds.
     */
    private static final int MOST_ATTEMPTS = 5;

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
        return again(() -> new StagedSearch(engine, Inquiry.of(query), features).page());
    }

    /** What changes between being found and being read is found anew. */
    private static <T> T again(Supplier<T> search) {
        for (int i = 1; i < MOST_ATTEMPTS; i++) {
            try {
                return search.get();
            } catch (StaleCandidatesException e) {
                LOG.debugf("Searching anew: %s", e.getMessage());
            }
        }
        try {
            return search.get();
        } catch (StaleCandidatesException e) {
            throw new EngineUnavailableException("Records change faster than they are read", e);
        }
    }

    @Override
    public void scan(SearchQuery query, Consumer<SearchHit> reader) {
        new StagedSearch(engine, Inquiry.of(query.plain()), features).scan(reader);
    }

    @Override
    public Suggestions suggest(String typed, int limit) {
        return again(() -> new Suggesting(engine, features).suggest(typed, limit));
    }

    @Override
    public long position() {
        return engine.position();
    }
}
