package de.efakatalog.index.search.rank;

import java.util.List;

/**
 * Why a record ranks where it does.
 *
 * @param score the score, from 0; higher comes first
 * @param best the stems of the name that matches best
 * @param bestScore how well, of 1,000
 * @param covered how much of the query is met by all names together, of 1,000
 * @param verrichtung what was added because the service does what is to be done, of the score
 * @param standing what was added because Kommunen execute it, because it is implemented or reused
 * @param words each word of the query
 */
public record Explanation(
        int score,
        String best,
        int bestScore,
        int covered,
        int verrichtung,
        int standing,
        List<WordExplanation> words) {

    /** Words are copied. */
    public Explanation {
        words = List.copyOf(words);
    }

    /**
     * How a word of the query is met.
     *
     * @param word the word, folded
     * @param role what it says: object, verrichtung or unimportant
     * @param weight how much it says, from 1
     * @param metBy the word of a name that meets it best; empty when none does
     * @param how same, same_root, synonym, beginning, typo or parts; empty when it is not met
     * @param met how well, of 1,000
     */
    public record WordExplanation(
            String word, String role, int weight, String metBy, String how, int met) {}
}
