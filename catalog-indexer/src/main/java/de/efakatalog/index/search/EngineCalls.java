package de.efakatalog.index.search;

import de.efakatalog.index.search.engine.Candidate;
import de.efakatalog.index.search.engine.Found;
import de.efakatalog.index.search.engine.Retrieval;
import de.efakatalog.index.search.engine.SearchEngine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a search asks its engine, to be asked again without anything around it: the cost of search
 * is compared with it.
 */
public final class EngineCalls {

    private final SearchEngine engine;
    private final List<Retrieval> calls;

    private EngineCalls(SearchEngine engine, List<Retrieval> calls) {
        this.engine = engine;
        this.calls = List.copyOf(calls);
    }

    /** Searches once and notes what the engine is asked. */
    public static EngineCalls of(SearchEngine engine, Consumer<SearchIndex> search) {
        List<Retrieval> calls = new ArrayList<>();
        search.accept(new EngineSearch(new Listening(engine, calls)));
        return new EngineCalls(engine, calls);
    }

    /** The calls, in order. */
    public List<Retrieval> calls() {
        return calls;
    }

    /** Asks the engine the same again. */
    public void repeat() {
        calls.forEach(engine::find);
    }

    private record Listening(SearchEngine engine, List<Retrieval> calls) implements SearchEngine {

        @Override
        public Found find(Retrieval retrieval) {
            calls.add(retrieval);
            return engine.find(retrieval);
        }

        @Override
        public void fetchFeatures(List<Candidate> candidates) {
            engine.fetchFeatures(candidates);
        }

        @Override
        public void fetchRecords(List<Candidate> candidates) {
            engine.fetchRecords(candidates);
        }

        @Override
        public long scan(Retrieval retrieval, Consumer<Candidate> reader) {
            return engine.scan(retrieval, reader);
        }

        @Override
        public long position() {
            return engine.position();
        }
    }
}
