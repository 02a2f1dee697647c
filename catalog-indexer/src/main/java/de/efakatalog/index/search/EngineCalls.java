package de.efakatalog.index.search;

import de.efakatalog.index.search.engine.Candidate;
import de.efakatalog.index.search.engine.Found;
import de.efakatalog.index.search.engine.Retrieval;
import de.efakatalog.index.search.engine.SearchEngine;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * What a search asks its engine, to be asked again without anything around it: the cost of search
 * is compared with it.
 */
public final class EngineCalls {

    private final SearchEngine engine;
    private final List<Call> calls;

    private EngineCalls(SearchEngine engine, List<Call> calls) {
        this.engine = engine;
        this.calls = List.copyOf(calls);
    }

    /**
     * Searches and notes what the engine is asked, once what can be remembered of its answers is
     * known.
     */
    public static EngineCalls of(SearchEngine engine, Consumer<SearchIndex> search) {
        Listening listening = new Listening(engine);
        SearchIndex index = new EngineSearch(listening);
        search.accept(index);
        listening.forget();
        search.accept(index);
        return new EngineCalls(engine, listening.calls);
    }

    /** The retrievals, in order. */
    public List<Retrieval> retrievals() {
        return calls.stream()
                .filter(Finding.class::isInstance)
                .map(call -> ((Finding) call).retrieval)
                .toList();
    }

    /** Asks the engine the same again. */
    public void repeat() {
        List<List<Candidate>> found = new ArrayList<>();
        for (Call call : calls) {
            call.repeat(engine, found);
        }
    }

    /** One call of the engine. */
    private sealed interface Call {

        /**
         * Makes it again.
         *
         * @param found what the calls before have found
         */
        void repeat(SearchEngine engine, List<List<Candidate>> found);
    }

    private record Finding(Retrieval retrieval) implements Call {

        @Override
        public void repeat(SearchEngine engine, List<List<Candidate>> found) {
            found.add(engine.find(retrieval).candidates());
        }
    }

    /** Where a candidate was found: in which call, and at which place. */
    private record Origin(int call, int place) {}

    private record Fetching(BiConsumer<SearchEngine, List<Candidate>> fetch, List<Origin> origins)
            implements Call {

        @Override
        public void repeat(SearchEngine engine, List<List<Candidate>> found) {
            List<Candidate> candidates = new ArrayList<>();
            for (Origin origin : origins) {
                // fewer are found when records were deleted since
                if (origin.place < found.get(origin.call).size()) {
                    candidates.add(found.get(origin.call).get(origin.place));
                }
            }
            fetch.accept(engine, candidates);
        }
    }

    /** For one thread. */
    private static final class Listening implements SearchEngine {

        private final SearchEngine engine;
        private final List<Call> calls = new ArrayList<>();
        private final IdentityHashMap<Candidate, Origin> origins = new IdentityHashMap<>();
        private int findings;

        Listening(SearchEngine engine) {
            this.engine = engine;
        }

        void forget() {
            calls.clear();
            origins.clear();
            findings = 0;
        }

        @Override
        public Found find(Retrieval retrieval) {
            calls.add(new Finding(retrieval));
            Found found = engine.find(retrieval);
            for (int i = 0; i < found.candidates().size(); i++) {
                origins.put(found.candidates().get(i), new Origin(findings, i));
            }
            findings++;
            return found;
        }

        @Override
        public void fetchFeatures(List<Candidate> candidates) {
            calls.add(new Fetching(SearchEngine::fetchFeatures, origins(candidates)));
            engine.fetchFeatures(candidates);
        }

        @Override
        public void fetchRecords(List<Candidate> candidates) {
            calls.add(new Fetching(SearchEngine::fetchRecords, origins(candidates)));
            engine.fetchRecords(candidates);
        }

        private List<Origin> origins(List<Candidate> candidates) {
            return candidates.stream().map(origins::get).toList();
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
