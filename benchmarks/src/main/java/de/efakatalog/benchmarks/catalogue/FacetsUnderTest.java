package de.efakatalog.benchmarks.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.index.search.EngineCalls;
import de.efakatalog.index.search.EngineSearch;
import de.efakatalog.index.search.SearchIndex;
import de.efakatalog.index.search.SearchQuery;
import de.efakatalog.index.search.documents.RecordDocuments;
import de.efakatalog.index.search.engine.FacetCount;
import de.efakatalog.index.search.engine.Retrieval;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.index.search.lucene.LuceneEngine;
import de.efakatalog.index.tail.ReadModel.Rebuild;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.RecordKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/** The same catalogue in the search index and in bare Lucene, asked for the same facets. */
public final class FacetsUnderTest implements AutoCloseable {

    /** Those of the list of implementations. */
    private static final Set<SearchFilter> FACETS =
            EnumSet.of(
                    SearchFilter.THEMENFELD,
                    SearchFilter.LAGE,
                    SearchFilter.TYPISIERUNG,
                    SearchFilter.STATUS,
                    SearchFilter.MATURITY,
                    SearchFilter.PROVIDER_LAND,
                    SearchFilter.REUSABLE_IN);

    private static final int HITS = 20;

    private final LuceneEngine engine;
    private final SearchIndex index;
    private final BareLucene bare;

    /**
     * Builds both.
     *
     * @param directory empty
     */
    public FacetsUnderTest(Path directory, List<Change> changes) throws IOException {
        // else the baseline would only be measured to remember: each question is asked many times
        IndexSearcher.setDefaultQueryCache(null);
        engine =
                new LuceneEngine(
                        directory.resolve("engine"), new RecordDocuments(new ObjectMapper()));
        engine.open(UUID.randomUUID());
        Rebuild rebuild = engine.rebuild();
        changes.forEach(rebuild::add);
        rebuild.complete(changes.size());
        index = new EngineSearch(engine);
        Path path = directory.resolve("bare");
        BareLucene.build(path, new ReadyDocuments(changes).all().map(BareLucene::document));
        bare = BareLucene.open(path);
    }

    /**
     * A question.
     *
     * @param name as the table calls it
     * @param words null for all
     * @param filters what it is narrowed down by
     */
    public record Question(
            String name, @Nullable String words, Map<SearchFilter, List<String>> filters) {

        private SearchQuery query() {
            return new SearchQuery(
                    RecordKind.IMPLEMENTATION, words, filters, FACETS, null, false, HITS, null);
        }
    }

    /**
     * What bare Lucene is asked, once it is sure that it counts the same.
     *
     * @throws IllegalStateException when the counts differ
     */
    public Retrieval comparable(Question question) throws IOException {
        Retrieval retrieval =
                EngineCalls.of(engine, asked -> asked.search(question.query()))
                        .retrievals()
                        .getLast();
        Map<SearchFilter, List<FacetCount>> ours = index.search(question.query()).facets();
        Map<SearchFilter, List<FacetCount>> theirs = bare.count(retrieval);
        if (!sorted(ours).equals(sorted(theirs))
                || ours.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalStateException(
                    question.name() + ": " + sorted(ours) + " is not " + sorted(theirs));
        }
        return retrieval;
    }

    private static Map<SearchFilter, List<FacetCount>> sorted(
            Map<SearchFilter, List<FacetCount>> counts) {
        Map<SearchFilter, List<FacetCount>> sorted = new EnumMap<>(SearchFilter.class);
        counts.forEach(
                (facet, values) ->
                        sorted.put(
                                facet,
                                values.stream()
                                        .sorted(Comparator.comparing(FacetCount::value))
                                        .toList()));
        return sorted;
    }

    /** How many match. */
    public long total(Question question) {
        return index.search(question.query()).total();
    }

    /** Searches, whole; returns nanoseconds. */
    public long search(Question question) {
        long begun = System.nanoTime();
        index.search(question.query());
        return System.nanoTime() - begun;
    }

    /** Counts with bare Lucene; returns nanoseconds. */
    public long count(Retrieval retrieval) throws IOException {
        long begun = System.nanoTime();
        bare.count(retrieval);
        return System.nanoTime() - begun;
    }

    @Override
    public void close() throws IOException {
        engine.close();
        bare.close();
    }
}
