package de.efakatalog.index.search.rank;

import de.efakatalog.index.search.text.QueryWord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the words of a query compare with the words of names; each pair is compared once. For one
 * thread.
 */
final class Comparisons {

    private final List<QueryWord> asked;
    private final QueryCoverage coverage;

    /** The numbers of words that may be like one of the query. */
    private final MarkedNumbers like;

    /** What they have in common with it; null what was not compared yet. */
    private final @Nullable ComparedWord[] compared;

    /** Of words that came after the query, or have no number. */
    private final Map<NameWord, ComparedWord> others = new HashMap<>();

    Comparisons(List<QueryWord> asked, QueryCoverage coverage) {
        this.asked = asked;
        this.coverage = coverage;
        this.like = new MarkedNumbers(NameWord.known().count());
        for (QueryWord each : asked) {
            NameWord.known().like(each, like::mark);
            if (!each.known()) {
                markNear(each);
            }
        }
        this.compared = new ComparedWord[like.close()];
    }

    /** Those that it may be mistyped for, by their letters alone, which lie in a row. */
    private void markNear(QueryWord mistyped) {
        int most = Likeness.mostTypos(mistyped);
        int typed = Typos.letters(mistyped.word().plain());
        int stem = Typos.letters(mistyped.word().stem());
        int[] letters = NameWord.known().letters();
        for (int i = 0; most > 0 && i < like.limit(); i++) {
            if (Typos.mayBeBetween(typed, letters[i], most)
                    || Typos.mayBeBetween(stem, letters[i], most)) {
                like.mark(i);
            }
        }
    }

    /**
     * The numbers of known words that may be like one of the query. Words that came later are not
     * among them.
     */
    int[] mayBeLike() {
        return like.all();
    }

    /** What a word has in common with the query. */
    ComparedWord of(NameWord named) {
        return named.number() < like.limit()
                ? of(named.number())
                : others.computeIfAbsent(named, late -> ComparedWord.of(asked, coverage, late));
    }

    /** What the word of a number has in common with the query. */
    ComparedWord of(int number) {
        if (number >= like.limit()) {
            return of(NameWord.known().word(number));
        }
        int place = like.place(number);
        if (place < 0) {
            return ComparedWord.NOTHING;
        }
        ComparedWord done = compared[place];
        if (done == null) {
            done = ComparedWord.of(asked, coverage, NameWord.known().word(number));
            compared[place] = done;
        }
        return done;
    }

    /** The word of a name that is most like a word of the query; null when none is. */
    @Nullable NameWord nearest(Name name, int word) {
        NameWord nearest = null;
        int most = -1;
        for (NameWord each : name.words()) {
            Likeness likeness = of(each).with(word);
            if (likeness != null && likeness.whole() > most) {
                most = likeness.whole();
                nearest = each;
            }
        }
        return nearest;
    }
}
