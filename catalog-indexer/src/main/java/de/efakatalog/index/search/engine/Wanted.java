package de.efakatalog.index.search.engine;

import java.util.List;

/**
 * One word of a query with all the ways in which it may be met; the best of them counts.
 *
 * @param optional whether a record may do without it: it then only adds to the score
 * @param ways at least one
 */
public record Wanted(boolean optional, List<Way> ways) {

    /**
     * @throws IllegalArgumentException when there is no way
     */
    public Wanted {
        ways = List.copyOf(ways);
        if (ways.isEmpty()) {
            throw new IllegalArgumentException("nothing can meet a word without ways");
        }
    }
}
