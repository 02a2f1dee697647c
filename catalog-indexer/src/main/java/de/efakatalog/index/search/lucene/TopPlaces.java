package de.efakatalog.index.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
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
        List<Segment> segments =
                collectors.stream().flatMap(collector -> collector.segments.stream()).toList();
        long total = segments.stream().mapToLong(segment -> segment.total).sum();
        int least = least(segments);
        // each segment's documents are in order, so only the first of each have to be compared
        PriorityQueue<Remaining> firsts = new PriorityQueue<>(Math.max(1, segments.size()));
        for (Segment segment : segments) {
            Remaining documents = new Remaining(segment, segment.first(least));
            if (documents.advance()) {
                firsts.add(documents);
            }
        }
        List<FieldDoc> found = new ArrayList<>();
        while (found.size() < limit && !firsts.isEmpty()) {
            Remaining first = firsts.remove();
            found.add(first.document());
            if (first.advance()) {
                firsts.add(first);
            }
        }
        return new TopFieldDocs(
                new TotalHits(total, TotalHits.Relation.EQUAL_TO),
                found.toArray(FieldDoc[]::new),
                new SortField[0]);
    }

    /** The score below which nothing is among the first. */
    private int least(List<Segment> segments) {
        int[] scores =
                segments.stream()
                        .flatMapToInt(
                                segment ->
                                        IntStream.rangeClosed(1, segment.heap.size())
                                                .map(i -> Segment.score(segment.heap.get(i))))
                        .toArray();
        Arrays.sort(scores);
        return scores.length <= limit ? Integer.MIN_VALUE : scores[scores.length - limit];
    }

    /** Documents of a segment, one after the other; places are read a few at a time. */
    private static final class Remaining implements Comparable<Remaining> {

        /** Of most segments only few documents are among the first of all. */
        private static final int PLACES = 8;

        private final Segment segment;
        private final long[] keys;
        private final BytesRef[] places = new BytesRef[PLACES];
        private int at = -1;

        Remaining(Segment segment, long[] keys) {
            this.segment = segment;
            this.keys = keys;
        }

        /** Goes on to the next document, the first one to begin with; false behind the last. */
        boolean advance() throws IOException {
            at++;
            if (at >= keys.length) {
                return false;
            }
            if (at % PLACES == 0) {
                segment.read(keys, at, places);
            }
            return true;
        }

        FieldDoc document() {
            return segment.found(keys[at], place());
        }

        @Override
        public int compareTo(Remaining other) {
            int byScore =
                    Integer.compare(Segment.score(other.keys[other.at]), Segment.score(keys[at]));
            return byScore != 0 ? byScore : place().compareTo(other.place());
        }

        private BytesRef place() {
            return places[at % PLACES];
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

        static int score(long key) {
            return (int) (key >>> Integer.SIZE);
        }

        /** The keys of those that are worth at least this, the first one first. */
        long[] first(int least) {
            long[] keys = new long[heap.size()];
            int count = 0;
            for (int i = 1; i <= keys.length; i++) { // counted from 1, as in any heap
                long key = heap.get(i);
                if (score(key) >= least) {
                    keys[count++] = ~key;
                }
            }
            Arrays.sort(keys, 0, count);
            for (int i = 0; i < count; i++) {
                keys[i] = ~keys[i];
            }
            return Arrays.copyOf(keys, count);
        }

        private int document(long key) {
            return places.byRank()[Integer.MAX_VALUE - (int) key];
        }

        /** Reads places, from one on as many as there is room for. */
        void read(long[] keys, int from, BytesRef[] into) throws IOException {
            int count = Math.min(into.length, keys.length - from);
            // columns only go forward
            long[] inSegment = new long[count];
            for (int i = 0; i < count; i++) {
                inSegment[i] = ((long) document(keys[from + i]) << Integer.SIZE) | i;
            }
            Arrays.sort(inSegment);
            BinaryDocValues column = DocValues.getBinary(context.reader(), LuceneFields.PLACE);
            for (long each : inSegment) {
                column.advanceExact((int) (each >>> Integer.SIZE));
                into[(int) each] = BytesRef.deepCopyOf(column.binaryValue());
            }
        }

        FieldDoc found(long key, BytesRef place) {
            float score = score(key);
            int document = context.docBase + document(key);
            return byScore
                    ? new FieldDoc(document, score, new Object[] {score, place})
                    : new FieldDoc(document, 0, new Object[] {place});
        }
    }
}
