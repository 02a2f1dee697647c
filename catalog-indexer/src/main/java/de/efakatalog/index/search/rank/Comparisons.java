package de.efakatalog.index.search.rank;

import de.efakatalog.index.search.text.QueryWord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the words of a query compare with the words of names; each pair is compared once. For one
 * thread.
 */
final class Comparisons {

    /** It has nothing in common with the query. */
    private static final char NO = 0;

    /** It may be like a word of the query; nobody has compared them yet. */
    private static final char MAYBE = 1;

    /** So many rows have a number: more than a question has words that are like its own. */
    private static final int MOST_ROWS = 60_000;

    /** The first number of a row. */
    private static final char FIRST = 2;

    private final List<QueryWord> asked;

    /** By the number of the word, the number of its row: small, and thousands are asked for. */
    private final char[] rowNumbers;

    private final List<Row> rows = new ArrayList<>();

    /** Of words without a number here. */
    private final Map<NameWord, Row> others = new HashMap<>();

    Comparisons(List<QueryWord> asked) {
        this.asked = asked;
        // words that come later are compared one by one
        this.rowNumbers = new char[NameWord.known().count()];
        for (QueryWord each : asked) {
            NameWord.known().like(each, this::mark);
            if (!each.known()) {
                markNear(each);
            }
        }
    }

    /** Those that it may be mistyped for, by their letters alone, which lie in a row. */
    private void markNear(QueryWord mistyped) {
        int most = Likeness.mostTypos(mistyped);
        int typed = Typos.letters(mistyped.word().plain());
        int stem = Typos.letters(mistyped.word().stem());
        int[] letters = NameWord.known().letters();
        for (int i = 0; most > 0 && i < rowNumbers.length; i++) {
            if (Typos.mayBeBetween(typed, letters[i], most)
                    || Typos.mayBeBetween(stem, letters[i], most)) {
                rowNumbers[i] = MAYBE;
            }
        }
    }

    private void mark(int number) {
        if (number < rowNumbers.length) {
            rowNumbers[number] = MAYBE;
        }
    }

    private void note(int number, Row row) {
        if (!row.any) {
            rowNumbers[number] = NO;
        } else if (rows.size() < MOST_ROWS) {
            rowNumbers[number] = (char) (FIRST + rows.size());
            rows.add(row);
        }
        // beyond, it is compared each time
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

        /** Whether it has nothing in common with any of them. */
        boolean isEmpty() {
            return !any;
        }

        /** With this word of the query; null when there is nothing. */
        @Nullable Likeness with(int word) {
            return any ? likenesses[word] : null;
        }
    }

    /** The row of a word of a name. */
    Row of(Name name, int word) {
        int number = name.numbers()[word];
        if (number < rowNumbers.length) {
            char known = rowNumbers[number];
            if (known == NO) {
                return Row.EMPTY;
            }
            if (known >= FIRST) {
                return rows.get(known - FIRST);
            }
        }
        return of(name.words().get(word));
    }

    Row of(NameWord named) {
        int number = named.number();
        if (number >= rowNumbers.length) {
            return others.computeIfAbsent(named, word -> Row.of(asked, word));
        }
        char known = rowNumbers[number];
        if (known == NO) {
            return Row.EMPTY;
        }
        if (known >= FIRST) {
            return rows.get(known - FIRST);
        }
        Row row = Row.of(asked, named);
        note(number, row);
        return row;
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
            char known = number < rowNumbers.length ? rowNumbers[number] : MAYBE;
            if (known >= FIRST
                    || (known == MAYBE
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
