package de.efakatalog.index.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongHeap;
import org.jspecify.annotations.Nullable;

/**
 * The first documents by score and {@link PlaceColumn}, or by that alone: those of each segment by
 * number, and of these the first by place. Finds what Lucene's own collector finds with {@link
 * LuceneOrder}, which compares through several layers and reads places as it goes.
 */
final class TopPlaces implements CollectorManager<TopPlaces.Top, TopFieldDocs> {

    private final boolean byScore;
    private final int limit;

    /**
     * @param byScore whether scores come before places
     * @param limit from 1
     */
    TopPlaces(boolean byScore, int limit) {
        this.byScore = byScore;
        this.limit = limit;
    }

    @Override
    public Top newCollector() {
        return new Top(byScore, limit);
    }

    @Override
    public TopFieldDocs reduce(Collection<Top> collectors) throws IOException {
        long total = 0;
        List<Found> all = new ArrayList<>();
        for (Top collector : collectors) {
            for (Segment segment : collector.segments) {
                total += segment.total;
                segment.addTo(all);
            }
        }
        if (all.size() > limit) {
            int[] scores = all.stream().mapToInt(Found::score).sorted().toArray();
            int least = scores[scores.length - limit];
            all.removeIf(found -> found.score < least);
        }
        all.sort(Comparator.comparingInt(found -> found.document));
        Places places = new Places();
        List<FieldDoc> documents = new ArrayList<>(all.size());
        for (Found found : all) {
            documents.add(document(found, places.of(found)));
        }
        documents.sort(
                Comparator.comparingDouble((FieldDoc each) -> byScore ? -each.score : 0)
                        .thenComparing(each -> (BytesRef) each.fields[each.fields.length - 1]));
        return new TopFieldDocs(
                new TotalHits(total, TotalHits.Relation.EQUAL_TO),
                documents.stream().limit(limit).toArray(FieldDoc[]::new),
                new SortField[0]);
    }

    private FieldDoc document(Found found, BytesRef place) {
        float score = found.score;
        return byScore
                ? new FieldDoc(found.document, score, new Object[] {score, place})
                : new FieldDoc(found.document, Float.NaN, new Object[] {place});
    }

    private record Found(LeafReaderContext segment, int document, int score) {}

    /** Reads places of documents that come in order. */
    private static final class Places {

        private @Nullable LeafReaderContext segment;
        private @Nullable BinaryDocValues values;

        BytesRef of(Found found) throws IOException {
            BinaryDocValues column = values;
            if (column == null || found.segment != segment) {
                segment = found.segment;
                column = DocValues.getBinary(found.segment.reader(), LuceneFields.PLACE);
                values = column;
            }
            column.advanceExact(found.document - found.segment.docBase);
            return BytesRef.deepCopyOf(column.binaryValue());
        }
    }

    /** The first ones of some segments. */
    static final class Top implements Collector {

        private final boolean byScore;
        private final int limit;
        private final List<Segment> segments = new ArrayList<>();

        Top(boolean byScore, int limit) {
            this.byScore = byScore;
            this.limit = limit;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            Segment segment = new Segment(context, byScore, limit);
            segments.add(segment);
            return segment;
        }

        @Override
        public ScoreMode scoreMode() {
            return byScore ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    /**
     * The first ones of a segment, in a heap of numbers whose greater ones come first: scores above
     * turned ranks.
     */
    private static final class Segment implements LeafCollector {

        private final LeafReaderContext context;
        private final boolean byScore;
        private final PlaceRanks places;
        private final int[] ranks;
        private final LongHeap heap;
        private @Nullable Scorable scorer;
        private long total;

        Segment(LeafReaderContext context, boolean byScore, int limit) throws IOException {
            this.context = context;
            this.byScore = byScore;
            this.places = PlaceRanks.of(context.reader());
            this.ranks = places.byDocument();
            this.heap = new LongHeap(limit);
        }

        @Override
        public void setScorer(Scorable current) {
            scorer = current;
        }

        @Override
        public void collect(int document) throws IOException {
            total++;
            long score = scorer != null && byScore ? (long) scorer.score() : 0;
            heap.insertWithOverflow(
                    (score << Integer.SIZE) | (Integer.MAX_VALUE - ranks[document]));
        }

        void addTo(List<Found> all) {
            // counted from 1, as in any heap
            for (int i = 1; i <= heap.size(); i++) {
                long each = heap.get(i);
                int rank = Integer.MAX_VALUE - (int) each;
                all.add(
                        new Found(
                                context,
                                context.docBase + places.byRank()[rank],
                                (int) (each >>> Integer.SIZE)));
            }
        }
    }
}
