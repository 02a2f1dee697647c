package de.efakatalog.index.search.lucene;

import de.efakatalog.index.search.engine.Candidate;
import de.efakatalog.index.search.engine.FacetCount;
import de.efakatalog.index.search.engine.Found;
import de.efakatalog.index.search.engine.Place;
import de.efakatalog.index.search.engine.Retrieval;
import de.efakatalog.index.search.engine.RetrievalOrder;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.index.search.lucene.Snapshots.Snapshot;
import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHitCountCollectorManager;
import org.jspecify.annotations.Nullable;

/** One question to one state of the index. */
final class LuceneRetrieval {

    /** How many records a scan reads at once. */
    private static final int SCAN_PAGE = 500;

    private final IndexSearcher searcher;
    private final long position;
    private final Retrieval retrieval;
    private final Query query;
    private final CandidateReader reader;

    LuceneRetrieval(Snapshot snapshot, Retrieval retrieval) {
        this.searcher = snapshot.searcher();
        this.position = snapshot.position();
        this.retrieval = retrieval;
        this.query = LuceneQueries.of(retrieval, null);
        this.reader = new CandidateReader(searcher);
    }

    /**
     * What was asked for.
     *
     * @param generation what the index is called
     */
    Found find(String generation) throws IOException {
        Set<SearchFilter> narrowing = EnumSet.noneOf(SearchFilter.class);
        Set<SearchFilter> others = EnumSet.noneOf(SearchFilter.class);
        for (SearchFilter facet : retrieval.facets()) {
            (retrieval.filters().containsKey(facet) ? narrowing : others).add(facet);
        }
        FacetCounting counting = new FacetCounting(others);
        List<Candidate> candidates;
        long total;
        if (retrieval.limit() == 0) {
            total = count(counting);
            candidates = List.of();
        } else {
            TopFieldDocs found = top(counting);
            total = found.totalHits.value();
            candidates = reader.read(found.scoreDocs);
        }
        Map<SearchFilter, List<FacetCount>> facets = new EnumMap<>(SearchFilter.class);
        facets.putAll(counting.counts());
        for (SearchFilter facet : narrowing) {
            // counted as if nothing of it had been chosen
            FacetCounting alone = new FacetCounting(Set.of(facet));
            searcher.search(LuceneQueries.of(retrieval, facet), alone);
            facets.putAll(alone.counts());
        }
        return new Found(candidates, total, facets, position, generation);
    }

    private long count(FacetCounting counting) throws IOException {
        if (counting.isIdle()) {
            return searcher.count(query);
        }
        Object[] results = both(new TotalHitCountCollectorManager(searcher.getSlices()), counting);
        return ((Number) results[0]).longValue();
    }

    private TopFieldDocs top(FacetCounting counting) throws IOException {
        CollectorManager<?, TopFieldDocs> top = first();
        if (counting.isIdle()) {
            return searcher.search(query, top);
        }
        return (TopFieldDocs) both(top, counting)[0];
    }

    private CollectorManager<?, TopFieldDocs> first() {
        RetrievalOrder order = retrieval.order();
        if (retrieval.after() == null && order != RetrievalOrder.NEWEST) {
            int documents = Math.max(1, searcher.getIndexReader().maxDoc());
            return new TopPlaces(
                    order == RetrievalOrder.RELEVANCE, Math.min(retrieval.limit(), documents));
        }
        return manager(retrieval.after(), retrieval.limit(), true);
    }

    private Object[] both(CollectorManager<?, ?> first, FacetCounting counting) throws IOException {
        return searcher.search(query, new MultiCollectorManager(first, counting));
    }

    private TopFieldCollectorManager manager(@Nullable Place after, int limit, boolean exactly) {
        int documents = Math.max(1, searcher.getIndexReader().maxDoc());
        FieldDoc behind =
                after == null ? null : LuceneOrder.after(after, retrieval.order(), documents);
        return new TopFieldCollectorManager(
                LuceneOrder.sort(retrieval.order()),
                Math.min(limit, documents),
                behind,
                exactly ? Integer.MAX_VALUE : 1);
    }

    /** All records, in order. */
    long scan(Consumer<Candidate> consumer) throws IOException {
        Place after = null;
        ScoreDoc[] page;
        do {
            page = searcher.search(query, manager(after, SCAN_PAGE, false)).scoreDocs;
            for (Candidate candidate : reader.read(page)) {
                consumer.accept(candidate);
                after = candidate.place();
            }
        } while (page.length == SCAN_PAGE);
        return position;
    }
}
