package de.efakatalog.index.search.rank;

import de.efakatalog.index.search.text.QueryWord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a word of a name has in common with the words of a query, worked out once for all names that
 * have it.
 */
final class ComparedWord {

    /** Most words have nothing to do with a query. */
    static final ComparedWord NOTHING =
            new ComparedWord(new Likeness[0], new int[0], new int[0], 0, 0);

    private final @Nullable Likeness[] likenesses;
    private final int[] row;
    private final int[] met;
    private final int covered;
    private final int used;

    private ComparedWord(
            @Nullable Likeness[] likenesses, int[] row, int[] met, int covered, int used) {
        this.likenesses = likenesses;
        this.row = row;
        this.met = met;
        this.covered = covered;
        this.used = used;
    }

    /** Compares it with all of them. */
    static ComparedWord of(List<QueryWord> asked, QueryCoverage coverage, NameWord named) {
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
        return likenesses == null ? NOTHING : of(likenesses, coverage, named);
    }

    private static ComparedWord of(
            @Nullable Likeness[] likenesses, QueryCoverage coverage, NameWord named) {
        int[] row = new int[coverage.length()];
        int[] parts = new int[named.parts().size()];
        int whole = 0;
        for (int i = 0; i < likenesses.length; i++) {
            Likeness like = likenesses[i];
            if (like != null) {
                coverage.note(row, i, like);
                whole = Math.max(whole, like.whole());
                QueryCoverage.add(parts, like.ofName());
            }
        }
        int[] met = coverage.read(row);
        int used = named.weight() * Math.max(whole, inParts(named, parts));
        return new ComparedWord(likenesses, row, met, coverage.of(met), used);
    }

    private static int inParts(NameWord named, int[] met) {
        int sum = 0;
        int all = 0;
        for (int i = 0; i < met.length; i++) {
            int weight = named.parts().get(i).weight();
            sum += weight * met[i];
            all += weight;
        }
        return sum / all * QueryCoverage.PARTS / QueryCoverage.FULL;
    }

    /** With this word of the query; null when there is nothing. */
    @Nullable Likeness with(int word) {
        return likenesses.length == 0 ? null : likenesses[word];
    }

    /** What it meets of the query, as {@link QueryCoverage} has it; not to be changed. */
    int[] row() {
        return row;
    }

    /** How well it alone meets each word of the query, of 1,000; not to be changed. */
    int[] met() {
        return met;
    }

    /** How well it alone meets the query, of 1,000. */
    int covered() {
        return covered;
    }

    /** Its weight times how well it is met itself, of 1,000. */
    int used() {
        return used;
    }
}
