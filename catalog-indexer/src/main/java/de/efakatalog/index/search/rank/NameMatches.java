package de.efakatalog.index.search.rank;

import de.efakatalog.index.search.text.QueryWord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How well names answer a query; each name is compared once. For one thread. */
final class NameMatches {

    private final QueryCoverage coverage;
    private final Comparisons comparisons;

    /** The numbers of names that have a word that may be like one of the query. */
    private final MarkedNumbers touched;

    /** How well they answer it; null what was not compared yet. */
    private final @Nullable NameMatch[] matches;

    NameMatches(List<QueryWord> asked) {
        // names first, then words: a word that comes in between is one of a later name
        this.touched = new MarkedNumbers(Name.known().count());
        this.coverage = new QueryCoverage(asked);
        this.comparisons = new Comparisons(asked, coverage);
        for (int word : comparisons.mayBeLike()) {
            Name.known().having(word, touched::mark);
        }
        this.matches = new NameMatch[touched.close()];
    }

    QueryCoverage coverage() {
        return coverage;
    }

    Comparisons comparisons() {
        return comparisons;
    }

    /**
     * How well a name answers the query.
     *
     * @param number that of the name
     * @param features those that have it
     * @param index its number among their names
     */
    NameMatch of(int number, Features features, int index) {
        if (number >= touched.limit()) {
            return NameMatch.of(features.names().get(index), coverage, comparisons);
        }
        int place = touched.place(number);
        if (place < 0) {
            return NameMatch.NOTHING;
        }
        NameMatch done = matches[place];
        if (done == null) {
            done = Name.known().match(number, coverage, comparisons);
            matches[place] = done;
        }
        return done;
    }
}
