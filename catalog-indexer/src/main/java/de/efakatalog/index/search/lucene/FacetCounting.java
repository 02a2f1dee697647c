package de.efakatalog.index.search.lucene;

import de.efakatalog.index.search.engine.FacetCount;
import de.efakatalog.index.search.engine.SearchFilter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/**
 * Counts the values of facets over all documents that match: per segment by number, and in the end
 * by value.
 */
final class FacetCounting implements CollectorManager<FacetCounting.Counter, Boolean> {

    private static final Comparator<FacetCount> MOST_FREQUENT_FIRST =
            Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);

    private final Set<SearchFilter> facets;
    private final Map<SearchFilter, Map<String, Long>> totals = new EnumMap<>(SearchFilter.class);

    FacetCounting(Set<SearchFilter> facets) {
        this.facets = facets;
        facets.forEach(facet -> totals.put(facet, new HashMap<>()));
    }

    /** Whether there is nothing to count. */
    boolean isIdle() {
        return facets.isEmpty();
    }

    /** The counts, after the search. */
    Map<SearchFilter, List<FacetCount>> counts() {
        Map<SearchFilter, List<FacetCount>> counts = new EnumMap<>(SearchFilter.class);
        totals.forEach(
                (facet, values) -> {
                    List<FacetCount> each = new ArrayList<>();
                    values.forEach((value, count) -> each.add(new FacetCount(value, count)));
                    each.sort(MOST_FREQUENT_FIRST);
                    counts.put(facet, List.copyOf(each));
                });
        return counts;
    }

    @Override
    public Counter newCollector() {
        return new Counter();
    }

    @Override
    public Boolean reduce(Collection<Counter> counters) {
        for (Counter counter : counters) {
            for (Column column : counter.columns) {
                column.addTo(totals);
            }
        }
        return Boolean.TRUE;
    }

    /** Counts in some of the segments. */
    static final class Counter implements Collector {

        private final List<Column> columns = new ArrayList<>();

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            Column present = new Column(context);
            columns.add(present);
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {}

                @Override
                public void collect(int document) {
                    present.count(document);
                }
            };
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    /** The values of all facets in one segment. */
    private static final class Column {

        private final FacetNumbers numbers;
        private final int[] counts;

        Column(LeafReaderContext context) throws IOException {
            numbers = FacetNumbers.of(context.reader());
            counts = new int[numbers.distinct()];
        }

        void count(int document) {
            numbers.count(document, counts);
        }

        void addTo(Map<SearchFilter, Map<String, Long>> totals) {
            for (int number = 0; number < counts.length; number++) {
                if (counts[number] > 0) {
                    Map<String, Long> wanted = totals.get(numbers.facet(number));
                    if (wanted != null) {
                        wanted.merge(numbers.text(number), (long) counts[number], Long::sum);
                    }
                }
            }
        }
    }
}
