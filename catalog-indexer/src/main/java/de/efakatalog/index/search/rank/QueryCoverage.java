package de.efakatalog.index.search.rank;

import de.efakatalog.index.search.text.QueryWord;
import de.efakatalog.index.search.text.QueryWord.Part;
import java.util.List;

/**
 * How well the words of a query are met, as a row of numbers: for each word first how well it is
 * met as a whole, then each of its parts, all of 1,000. What several words of a name meet together
 * is the greatest of each.
 */
final class QueryCoverage {

    /** What parts are worth when all of them are met, against the same word. */
    static final int PARTS = 920;

    static final int FULL = 1000;

    /** Where each word begins in the row; after the last, where the row ends. */
    private final int[] starts;

    /** What each word weighs. */
    private final int[] weights;

    private final int weight;

    /** What each part weighs, at its place in the row. */
    private final int[] partWeights;

    QueryCoverage(List<QueryWord> asked) {
        starts = new int[asked.size() + 1];
        weights = new int[asked.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = asked.get(i).weight();
            // a simple word is its own only part
            starts[i + 1] = starts[i] + 1 + Math.max(1, asked.get(i).parts().size());
        }
        weight = Math.max(1, asked.stream().mapToInt(QueryWord::weight).sum());
        partWeights = new int[starts[weights.length]];
        for (int i = 0; i < weights.length; i++) {
            List<Part> parts = asked.get(i).parts();
            for (int part = starts[i] + 1; part < starts[i + 1]; part++) {
                partWeights[part] = parts.isEmpty() ? 1 : parts.get(part - starts[i] - 1).weight();
            }
        }
    }

    /** How long a row is. */
    int length() {
        return partWeights.length;
    }

    /** Notes in a row what a word of a name has in common with one of the query. */
    void note(int[] row, int word, Likeness like) {
        int at = starts[word];
        row[at] = Math.max(row[at], like.whole());
        for (int part : like.ofQuery()) {
            at++;
            row[at] = Math.max(row[at], part);
        }
    }

    /** Notes in a row what another one says. */
    static void add(int[] row, int[] other) {
        for (int i = 0; i < other.length; i++) {
            row[i] = Math.max(row[i], other[i]);
        }
    }

    /** Reads from a row how well each word is met, of 1,000: as a whole or by its parts. */
    int[] read(int[] row) {
        int[] met = new int[weights.length];
        for (int i = 0; i < weights.length; i++) {
            int sum = 0;
            int all = 0;
            for (int part = starts[i] + 1; part < starts[i + 1]; part++) {
                sum += partWeights[part] * row[part];
                all += partWeights[part];
            }
            met[i] = Math.max(row[starts[i]], sum / all * PARTS / FULL);
        }
        return met;
    }

    /** How well the whole query is met, of 1,000, when its words are met so well. */
    int of(int[] met) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * met[i];
        }
        return sum / weight;
    }
}
