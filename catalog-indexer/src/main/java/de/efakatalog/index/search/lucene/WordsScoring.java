package de.efakatalog.index.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** Scores one segment for a {@link WordsQuery}, window after window. For one thread. */
final class WordsScoring extends BulkScorer {

    /** Documents of a window: what is noted about them stays near the processor. */
    private static final int WINDOW = 1 << 12;

    private final @Nullable DocIdSetIterator filter;
    private final @Nullable TokenPostings[] sources;
    private final Word[] words;
    private final int required;
    private final int documents;
    private final long cost;

    /** What each source matches in the window; valid where {@link #filled} says so. */
    private final FixedBitSet[] matched;

    private final boolean[] filled;
    private final FixedBitSet met = new FixedBitSet(WINDOW);
    private final FixedBitSet found = new FixedBitSet(WINDOW);
    private final FixedBitSet allowed = new FixedBitSet(WINDOW);
    private final int[] scores = new int[WINDOW];
    private final byte[] counts = new byte[WINDOW];
    private final Current current = new Current();

    /**
     * A word, by the numbers of its sources.
     *
     * @param optional whether it adds to scores only
     * @param sources the best first
     * @param scores what they are worth
     */
    @SuppressWarnings("ArrayRecordComponent") // looked through for each window, compared by nobody
    record Word(boolean optional, int[] sources, int[] scores) {

        static Word of(WordsQuery.Word word, Map<Query, Integer> numbers) {
            return new Word(
                    word.optional(),
                    word.ways().stream().mapToInt(way -> numbers.get(way.query())).toArray(),
                    word.ways().stream().mapToInt(WordsQuery.Way::score).toArray());
        }
    }

    /**
     * @param filter the documents that may be found; null for none
     * @param sources the documents that each way matches; null for none
     * @param documents how many the segment has, deleted ones included
     */
    WordsScoring(
            @Nullable DocIdSetIterator filter,
            List<@Nullable TokenPostings> sources,
            List<Word> words,
            int required,
            int documents)
            throws IOException {
        this.filter = filter;
        this.sources = sources.toArray(TokenPostings[]::new);
        this.words = words.toArray(Word[]::new);
        this.required = required;
        this.documents = documents;
        this.matched = new FixedBitSet[this.sources.length];
        this.filled = new boolean[this.sources.length];
        long sum = 0;
        for (int i = 0; i < this.sources.length; i++) {
            TokenPostings source = this.sources[i];
            if (source != null) {
                sum += source.cost();
                matched[i] = new FixedBitSet(WINDOW);
            }
        }
        cost = sum;
    }

    @Override
    public int score(LeafCollector collector, @Nullable Bits accepted, int min, int max)
            throws IOException {
        collector.setScorer(current);
        int end = Math.min(max, documents);
        int base = next(min);
        while (base < end && filter != null) {
            int to = Math.min(base + WINDOW, end);
            window(collector, accepted, base, to);
            base = next(to);
        }
        return base < documents && filter != null ? base : DocIdSetIterator.NO_MORE_DOCS;
    }

    /** The first document, from this one on, that meets a word which is needed. */
    private int next(int from) throws IOException {
        int next = DocIdSetIterator.NO_MORE_DOCS;
        for (Word word : words) {
            if (!word.optional) {
                for (int number : word.sources) {
                    TokenPostings source = sources[number];
                    if (source != null) {
                        next = Math.min(next, source.position(from));
                    }
                }
            }
        }
        return next;
    }

    private static int position(DocIdSetIterator source, int from) throws IOException {
        return source.docID() < from ? source.advance(from) : source.docID();
    }

    private void window(LeafCollector collector, @Nullable Bits accepted, int base, int to)
            throws IOException {
        found.clear();
        for (int i = 0; i < filled.length; i++) {
            filled[i] = false;
        }
        boolean counted = required > 1;
        for (Word word : words) {
            if (!word.optional) {
                add(word, base, to, counted);
            }
        }
        if (counted) {
            dropBelowRequired();
        }
        restrict(accepted, base, to);
        for (Word word : words) {
            if (word.optional) {
                add(word, base, to, false);
            }
        }
        hand(collector, base);
    }

    /** What a word is worth in each document: its best way. */
    private void add(Word word, int base, int to, boolean counted) throws IOException {
        met.clear();
        long[] already = met.getBits();
        long[] all = found.getBits();
        for (int i = 0; i < word.sources.length; i++) {
            FixedBitSet source = matched(word.sources[i], base, to);
            if (source == null) {
                continue;
            }
            long[] bits = source.getBits();
            int score = word.scores[i];
            for (int j = 0; j < already.length; j++) {
                long fresh = bits[j] & ~already[j];
                if (word.optional) {
                    fresh &= all[j];
                }
                already[j] |= fresh;
                while (fresh != 0) {
                    int document = (j << 6) + Long.numberOfTrailingZeros(fresh);
                    fresh &= fresh - 1;
                    scores[document] += score;
                    if (counted) {
                        counts[document]++;
                    }
                }
            }
        }
        if (!word.optional) {
            for (int j = 0; j < all.length; j++) {
                all[j] |= already[j];
            }
        }
    }

    private @Nullable FixedBitSet matched(int number, int base, int to) throws IOException {
        TokenPostings source = sources[number];
        if (source == null || (source.position(base) >= to && !filled[number])) {
            return null;
        }
        FixedBitSet bits = matched[number];
        if (!filled[number]) {
            bits.clear();
            source.into(bits, base, to);
            filled[number] = true;
        }
        return bits;
    }

    private void dropBelowRequired() {
        for (int i = found.nextSetBit(0);
                i != DocIdSetIterator.NO_MORE_DOCS;
                i = i + 1 < WINDOW ? found.nextSetBit(i + 1) : DocIdSetIterator.NO_MORE_DOCS) {
            if (counts[i] < required) {
                drop(i);
            }
            counts[i] = 0;
        }
    }

    private void drop(int document) {
        found.clear(document);
        scores[document] = 0;
    }

    private void restrict(@Nullable Bits accepted, int base, int to) throws IOException {
        DocIdSetIterator filtered = filter;
        allowed.clear();
        if (filtered != null && position(filtered, base) < to) {
            filtered.intoBitSet(to, allowed, base);
        }
        long[] all = found.getBits();
        long[] may = allowed.getBits();
        for (int j = 0; j < all.length; j++) {
            long forbidden = all[j] & ~may[j];
            while (forbidden != 0) {
                scores[(j << 6) + Long.numberOfTrailingZeros(forbidden)] = 0;
                forbidden &= forbidden - 1;
            }
            all[j] &= may[j];
        }
        if (accepted != null) {
            for (int i = found.nextSetBit(0);
                    i != DocIdSetIterator.NO_MORE_DOCS;
                    i = i + 1 < WINDOW ? found.nextSetBit(i + 1) : DocIdSetIterator.NO_MORE_DOCS) {
                if (!accepted.get(base + i)) {
                    drop(i);
                }
            }
        }
    }

    private void hand(LeafCollector collector, int base) throws IOException {
        long[] all = found.getBits();
        for (int j = 0; j < all.length; j++) {
            long left = all[j];
            while (left != 0) {
                int i = (j << 6) + Long.numberOfTrailingZeros(left);
                left &= left - 1;
                current.score = scores[i];
                scores[i] = 0;
                collector.collect(base + i);
            }
        }
    }

    @Override
    public long cost() {
        return cost;
    }

    private static final class Current extends Scorable {

        private float score;

        @Override
        public float score() {
            return score;
        }
    }
}
