package de.efakatalog.index.search.engine;

import java.util.Comparator;

/**
 * Where a record stands in the order of a retrieval. Every record has a place of its own, which
 * depends on the query and on the record alone, so that it stays when others come and go.
 *
 * @param rank what counts first, the higher the earlier: the score by {@link
 *     RetrievalOrder#RELEVANCE}, the milliseconds since 1970 of the last change by {@link
 *     RetrievalOrder#NEWEST}, 0 by {@link RetrievalOrder#NAME}
 * @param sortKey the sort key of its name, hexadecimal (see {@link GermanSortKey})
 * @param key its natural key
 * @param registry its origin registry
 */
public record Place(long rank, String sortKey, String key, String registry)
        implements Comparable<Place> {

    /**
     * All of it is ASCII or compared by UTF-16 units of slugs and keys, which are ASCII as well.
     */
    private static final Comparator<Place> ORDER =
            Comparator.comparingLong(Place::rank)
                    .reversed()
                    .thenComparing(Place::sortKey)
                    .thenComparing(Place::key)
                    .thenComparing(Place::registry);

    /**
     * @throws IllegalArgumentException when the rank is negative or the sort key not hexadecimal
     */
    public Place {
        if (rank < 0) {
            throw new IllegalArgumentException("a rank is not negative, as " + rank + " is");
        }
        if (!isHexadecimal(sortKey)) {
            throw new IllegalArgumentException("the sort key is not hexadecimal");
        }
    }

    /**
     * Pairs of digits; every candidate has a place, so this is asked thousands of times a second.
     */
    private static boolean isHexadecimal(String sortKey) {
        for (int i = 0; i < sortKey.length(); i++) {
            char digit = sortKey.charAt(i);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return false;
            }
        }
        return sortKey.length() % 2 == 0;
    }

    /** Below 0 when this place comes first. */
    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
