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
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
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
    public Boolean reduce(Collection<Counter> counters) throws IOException {
        for (Counter counter : counters) {
            for (Column column : counter.columns) {
                column.addTo(totals.computeIfAbsent(column.facet, each -> new HashMap<>()));
            }
        }
        return Boolean.TRUE;
    }

    /** Counts in some of the segments. */
    final class Counter implements Collector {

        private final List<Column> columns = new ArrayList<>();

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            Column[] present = new Column[facets.size()];
            int i = 0;
            for (SearchFilter facet : facets) {
                present[i] = Column.of(facet, context);
                columns.add(present[i++]);
            }
            return new LeafCollector() {
                @Override
                public void setScorer(Scorable scorer) {}

                @Override
                public void collect(int document) throws IOException {
                    for (Column column : present) {
                        column.count(document);
                    }
                }
            };
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    /** The values of one facet in one segment. */
    private abstract static class Column {

        final SearchFilter facet;
        final int[] counts;

        Column(SearchFilter facet, long values) {
            this.facet = facet;
            this.counts = new int[Math.toIntExact(values)];
        }

        static Column of(SearchFilter facet, LeafReaderContext context) throws IOException {
            SortedSetDocValues values = DocValues.getSortedSet(context.reader(), facet.wireName());
            SortedDocValues single = DocValues.unwrapSingleton(values);
            return single == null ? new Many(facet, values) : new One(facet, single);
        }

        abstract void count(int document) throws IOException;

        abstract String value(int number) throws IOException;

        void addTo(Map<String, Long> totals) throws IOException {
            for (int number = 0; number < counts.length; number++) {
                if (counts[number] > 0) {
                    totals.merge(value(number), (long) counts[number], Long::sum);
                }
            }
        }
    }

    private static final class One extends Column {

        private final SortedDocValues values;

        One(SearchFilter facet, SortedDocValues values) {
            super(facet, values.getValueCount());
            this.values = values;
        }

        @Override
        void count(int document) throws IOException {
            if (values.advanceExact(document)) {
                counts[values.ordValue()]++;
            }
        }

        @Override
        String value(int number) throws IOException {
            return values.lookupOrd(number).utf8ToString();
        }
    }

    private static final class Many extends Column {

        private final SortedSetDocValues values;

        Many(SearchFilter facet, SortedSetDocValues values) {
            super(facet, values.getValueCount());
            this.values = values;
        }

        @Override
        void count(int document) throws IOException {
            if (values.advanceExact(document)) {
                for (int left = values.docValueCount(); left > 0; left--) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }

        @Override
        String value(int number) throws IOException {
            return values.lookupOrd(number).utf8ToString();
        }
    }
}
