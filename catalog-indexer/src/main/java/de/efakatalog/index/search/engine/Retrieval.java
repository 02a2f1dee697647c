package de.efakatalog.index.search.engine;

import de.efakatalog.model.changelog.RecordKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an engine is asked for.
 *
 * <p>A record's score is the sum over the words of the score of the best way in which each is met.
 *
 * @param kind the kind of records
 * @param words empty for all records
 * @param required how many of the words that are not optional a record has to meet; 0: any one
 *     word, optional or not
 * @param filters by filter the values of which a record must hold one; a filter that is missing
 *     does not filter
 * @param facets the filters whose values are counted
 * @param order the order
 * @param limit how many candidates at most, up to {@link #MOST_CANDIDATES}; 0 to count only
 * @param after where the page before ended; null to begin at the beginning. No record need stand
 *     there
 */
public record Retrieval(
        RecordKind kind,
        List<Wanted> words,
        int required,
        Map<SearchFilter, List<String>> filters,
        Set<SearchFilter> facets,
        RetrievalOrder order,
        int limit,
        @Nullable Place after) {

    /** Nobody looks for more words and parts of words on purpose; more would only cost time. */
    public static final int MOST_WORDS = 64;

    /** Nobody is handed more at once; {@link SearchEngine#scan} is for that. */
    public static final int MOST_CANDIDATES = 10_000;

    /**
     * @throws IllegalArgumentException when there are too many words, more are required than can
     *     be, the limit is out of range, a facet is not counted, or a filter has no values: nobody
     *     could say whether that means all or none
     */
    public Retrieval {
        words = List.copyOf(words);
        if (words.size() > MOST_WORDS) {
            throw new IllegalArgumentException(
                    "at most %d words, not %d".formatted(MOST_WORDS, words.size()));
        }
        long most = words.stream().filter(word -> !word.optional()).count();
        if (required < 0 || required > most) {
            throw new IllegalArgumentException(
                    "of the words %d can be required, not %d".formatted(most, required));
        }
        if (limit < 0 || limit > MOST_CANDIDATES) {
            throw new IllegalArgumentException(
                    "a limit is 0 to %d, not %d".formatted(MOST_CANDIDATES, limit));
        }
        if (!facets.stream().allMatch(SearchFilter::isCounted)) {
            throw new IllegalArgumentException("not all of these are counted: " + facets);
        }
        Map<SearchFilter, List<String>> bounded = new EnumMap<>(SearchFilter.class);
        filters.forEach(
                (filter, values) -> {
                    if (values.isEmpty()) {
                        throw new IllegalArgumentException("the filter " + filter + " is empty");
                    }
                    bounded.put(
                            filter,
                            values.stream()
                                    .map(EngineDocument::bounded)
                                    .collect(Collectors.toUnmodifiableList()));
                });
        filters = Map.copyOf(bounded);
        facets = Set.copyOf(facets);
    }

    /** The same, beginning behind another place, with another limit; nothing is counted again. */
    public Retrieval page(@Nullable Place newAfter, int newLimit) {
        return new Retrieval(kind, words, required, filters, Set.of(), order, newLimit, newAfter);
    }
}
