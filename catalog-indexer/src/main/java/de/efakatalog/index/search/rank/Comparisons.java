package de.efakatalog.index.search.rank;

import de.efakatalog.index.search.text.QueryWord;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the words of a query compare with the words of names; each pair is compared once. For one
 * thread.
 */
final class Comparisons {

    /** Words with higher numbers came late, or too many of them: they are looked up more slowly. */
    private static final int MOST_NUMBERED = 1 << 16;

    private static final byte UNKNOWN = 0;
    private static final byte NO = 1;
    private static final byte YES = 2;

    private final List<QueryWord> asked;

    /** By the number of the word: thousands of words are looked up for each query. */
    private @Nullable Row[] numbered = new Row[1 << 12];

    /** Whether the row of that number has anything: small, so that it stays near the processor. */
    private byte[] touching = new byte[1 << 12];

    private final Map<NameWord, Row> others = new HashMap<>();

    Comparisons(List<QueryWord> asked) {
        this.asked = asked;
    }

    /** What a word of a name has in common with each word of the query. */
    static final class Row {

        private final @Nullable Likeness[] likenesses;
        private final boolean any;

        private static final Row EMPTY = new Row(new Likeness[0], false);

        private Row(@Nullable Likeness[] likenesses, boolean any) {
            this.likenesses = likenesses;
            this.any = any;
        }

        static Row of(List<QueryWord> asked, NameWord named) {
            @Nullable Likeness[] likenesses = null;
            for (int i = 0; i < asked.size(); i++) {
                Likeness like = Likeness.of(asked.get(i), named);
                if (like != null) {
                    if (likenesses == null) {
                        likenesses = new Likeness[asked.size()];
                    }
                    likenesses[i] = like;
                }
            }
            // most words have nothing to do with the query
            return likenesses == null ? EMPTY : new Row(likenesses, true);
        }

        /** With this word of the query; null when there is nothing. */
        @Nullable Likeness with(int word) {
            return any ? likenesses[word] : null;
        }
    }

    Row of(NameWord named) {
        int number = named.number();
        if (number >= MOST_NUMBERED) {
            return others.computeIfAbsent(named, word -> Row.of(asked, word));
        }
        if (number >= numbered.length) {
            int length = Math.min(MOST_NUMBERED, Math.max(number + 1, 2 * numbered.length));
            numbered = Arrays.copyOf(numbered, length);
            touching = Arrays.copyOf(touching, length);
        }
        Row known = numbered[number];
        if (known == null) {
            known = Row.of(asked, named);
            numbered[number] = known;
            touching[number] = known.any ? YES : NO;
        }
        return known;
    }

    /**
     * Whether any word of a name has anything in common with the query.
     *
     * @param features those that have the name
     * @param from where the name begins in their numbers
     * @param to where it ends, exclusive
     */
    boolean touch(Features features, int name, int from, int to) {
        int[] numbers = features.numbers();
        for (int i = from; i < to; i++) {
            int number = numbers[i];
            byte known = number < touching.length ? touching[number] : UNKNOWN;
            if (known == YES
                    || (known == UNKNOWN
                            && of(features.names().get(name).words().get(i - from)).any)) {
                return true;
            }
        }
        return false;
    }

    /** The word of a name that is most like a word of the query; null when none is. */
    @Nullable NameWord nearest(Name name, int word) {
        NameWord nearest = null;
        int most = -1;
        for (NameWord each : name.words()) {
            Likeness like = of(each).with(word);
            if (like != null && like.whole() > most) {
                most = like.whole();
                nearest = each;
            }
        }
        return nearest;
    }
}
