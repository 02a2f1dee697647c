package de.efakatalog.index.search.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a person typed, as bounded list of words. There is no query syntax: an asterisk is an
 * asterisk.
 */
public final class QueryWords {

    /** Nobody types more on purpose; more would only cost time. */
    public static final int MOST_WORDS = 32;

    /** Characters after this one are not looked at. */
    public static final int LONGEST_INPUT = 2_000;

    /**
     * Words that say nothing when there are others beside them. They are in the index all the same,
     * so that names such as "Au in der Hallertau" can be found by any of their words.
     */
    private static final Set<String> STOP_WORDS =
            Set.copyOf(
                    GermanAnalysis.tokens(
                            GermanAnalysis.PLAIN,
                            "der die das den dem des ein eine einen einem einer eines und oder für"
                                    + " von vom im in ins am an ans zu zum zur mit auf bei beim aus"
                                    + " nach ich mein meine meinen meiner wie wo kann muss"));

    /**
     * One word.
     *
     * @param stem its stem, which is compared with the stems of whole words
     * @param part what a longer word may begin with or contain. The word itself when its stem is so
     *     short that it would be found everywhere ("Essen" has the stem "ess")
     */
    public record Word(String stem, String part) {}

    private QueryWords() {}

    /**
     * The words of the input, each once.
     *
     * @return empty when the input holds nothing but spaces and signs
     */
    public static List<Word> of(String input) {
        String bounded =
                input.length() <= LONGEST_INPUT ? input : input.substring(0, LONGEST_INPUT);
        List<String> plain = GermanAnalysis.tokens(GermanAnalysis.PLAIN, bounded);
        List<String> stems = GermanAnalysis.tokens(GermanAnalysis.WORDS, bounded);
        boolean onlyStopWords = STOP_WORDS.containsAll(plain);
        Set<Word> words = new LinkedHashSet<>();
        for (int i = 0; i < plain.size() && words.size() < MOST_WORDS; i++) {
            if (onlyStopWords || !STOP_WORDS.contains(plain.get(i))) {
                String stem = stems.get(i);
                words.add(
                        new Word(
                                stem,
                                stem.length() >= GermanAnalysis.SHORTEST_PART
                                        ? stem
                                        : plain.get(i)));
            }
        }
        return new ArrayList<>(words);
    }
}
