package de.efakatalog.index.search.engine;

/**
 * One way in which a word of a query may be met.
 *
 * @param field where
 * @param match how
 * @param token the token looked for, not empty
 * @param score what it is worth, 1 to 10,000; whole, so that sums are the same in every engine
 */
public record Way(TokenField field, Match match, String token, int score) {

    /**
     * @throws IllegalArgumentException when the token is empty or the score out of range
     */
    public Way {
        if (token.isEmpty()) {
            throw new IllegalArgumentException("an empty token is met nowhere");
        }
        if (score < 1 || score > 10_000) {
            throw new IllegalArgumentException("a score is 1 to 10,000, not " + score);
        }
    }
}
