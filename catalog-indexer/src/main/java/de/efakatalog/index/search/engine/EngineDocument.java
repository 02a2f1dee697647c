package de.efakatalog.index.search.engine;

import de.efakatalog.index.search.text.WholeCharacters;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an engine is to hold of one record: any engine, none of its words.
 *
 * @param record the version of the record
 * @param sortKey the sort key of the name by which it stands in alphabetical order, hexadecimal
 *     (see {@link GermanSortKey})
 * @param changedAt milliseconds since 1970 of its last change; 0 when the record does not say
 * @param tokens the tokens by which it is found, to be held exactly as they are
 * @param values the exact values by which it is filtered and counted
 * @param features what the ranking looks at: a text that the engine hands back as it is
 */
public record EngineDocument(
        IndexedRecord record,
        String sortKey,
        long changedAt,
        Map<TokenField, Set<String>> tokens,
        Map<SearchFilter, Set<String>> values,
        String features) {

    /**
     * Longer tokens and values are cut, here and in questions: Elasticsearch refuses to look for
     * what begins with more than 1,000 bytes, and nobody means more.
     */
    public static final int LONGEST_VALUE = 300;

    /** Cuts what is too long. */
    public EngineDocument {
        tokens = bounded(TokenField.class, tokens);
        values = bounded(SearchFilter.class, values);
    }

    /**
     * Stands for the features: the same for equal ones, and another one for others. 120 bits of
     * their SHA-256, so that nobody meets two that are taken for one another.
     */
    public String featuresKey() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(features.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(digest, 15));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The value as engines hold it. */
    public static String bounded(String value) {
        return WholeCharacters.cut(value, LONGEST_VALUE);
    }

    private static <F extends Enum<F>> Map<F, Set<String>> bounded(
            Class<F> type, Map<F, Set<String>> values) {
        Map<F, Set<String>> bounded = new EnumMap<>(type);
        values.forEach((field, each) -> bounded.put(field, bounded(each)));
        return bounded;
    }

    private static Set<String> bounded(Set<String> values) {
        for (String value : values) {
            if (value.length() > LONGEST_VALUE) {
                return values.stream()
                        .map(EngineDocument::bounded)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
            }
        }
        return values;
    }
}
