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
            Remaining documents = new Remaining(segment.first(least));
            if (documents.hasMore()) {
                firsts.add(documents);
            }
        }
        List<FieldDoc> found = new ArrayList<>();
        while (found.size() < limit && !firsts.isEmpty()) {
            Remaining first = firsts.remove();
            found.add(first.next());
            if (first.hasMore()) {
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

    /** Documents of a segment that are left, the first ahead. */
    private static final class Remaining implements Comparable<Remaining> {

        private final FieldDoc[] documents;
        private int at;

        Remaining(FieldDoc[] documents) {
            this.documents = documents;
        }

        boolean hasMore() {
            return at < documents.length;
        }

        FieldDoc next() {
            return documents[at++];
        }

        @Override
        public int compareTo(Remaining other) {
            FieldDoc mine = documents[at];
            FieldDoc theirs = other.documents[other.at];
            int byScore = Float.compare(theirs.score, mine.score);
            return byScore != 0 ? byScore : place(mine).compareTo(place(theirs));
        }

        private static BytesRef place(FieldDoc document) {
            return (BytesRef) document.fields[document.fields.length - 1];
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

        /** Those that are worth at least this, in order. */
        FieldDoc[] first(int least) throws IOException {
            // counted from 1, as in any heap
            long[] keys =
                    IntStream.rangeClosed(1, heap.size())
                            .mapToLong(heap::get)
                            .filter(key -> score(key) >= least)
                            .sorted()
                            .toArray();
            // columns only go forward
            long[] inSegment = new long[keys.length];
            for (int i = 0; i < keys.length; i++) {
                int rank = Integer.MAX_VALUE - (int) keys[i];
                inSegment[i] = ((long) places.byRank()[rank] << Integer.SIZE) | i;
            }
            Arrays.sort(inSegment);
            BinaryDocValues column = DocValues.getBinary(context.reader(), LuceneFields.PLACE);
            FieldDoc[] first = new FieldDoc[keys.length];
            for (long each : inSegment) {
                int document = (int) (each >>> Integer.SIZE);
                column.advanceExact(document);
                BytesRef place = BytesRef.deepCopyOf(column.binaryValue());
                int i = (int) each;
                first[keys.length - 1 - i] = found(document, score(keys[i]), place);
            }
            return first;
        }

        private FieldDoc found(int document, float score, BytesRef place) {
            return byScore
                    ? new FieldDoc(context.docBase + document, score, new Object[] {score, place})
                    : new FieldDoc(context.docBase + document, 0, new Object[] {place});
        }
    }
}
