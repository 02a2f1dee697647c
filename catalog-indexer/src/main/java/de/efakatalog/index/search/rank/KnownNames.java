package de.efakatalog.index.search.rank;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;

/**
 * The names that were met. Equal names are one object with a number, and the words that may be like
 * those of a query lead to the names that have them: all others need not be looked at.
 */
final class KnownNames {

    /** Some times the names of the LeiKa and the thesaurus; beyond, names are not shared. */
    private static final int MOST = 200_000;

    private final Map<List<NameWord>, Name> byWords = new ConcurrentHashMap<>();

    /** By the number of a word the numbers of its names, behind how many there are. */
    private volatile int[][] ofWords = new int[1_024][];

    /** How many there are: all with smaller numbers are found. */
    private volatile int count;

    /** All names with smaller numbers are found by {@link #having}. */
    int count() {
        return count;
    }

    /** The name of these words. */
    Name of(List<NameWord> words) {
        Name known = byWords.get(words);
        if (known != null) {
            return known;
        }
        synchronized (this) {
            Name first = byWords.get(words);
            if (first != null) {
                return first;
            }
            if (count >= MOST || words.stream().anyMatch(KnownNames::isUnnumbered)) {
                return new Name(Name.UNNUMBERED, words);
            }
            Name made = new Name(count, words);
            made.words().forEach(word -> note(word.number(), made.number()));
            byWords.put(made.words(), made);
            count++;
            return made;
        }
    }

    private static boolean isUnnumbered(NameWord word) {
        return word.number() == NameWord.UNNUMBERED;
    }

    private void note(int word, int name) {
        int[][] all = ofWords;
        if (word >= all.length) {
            all = Arrays.copyOf(all, Math.max(word + 1, 2 * all.length));
        }
        int[] names = all[word] == null ? new int[2] : all[word];
        int had = names[0];
        if (had == 0 || names[had] != name) {
            int[] more = had + 1 < names.length ? names : Arrays.copyOf(names, 2 * names.length);
            more[had + 1] = name;
            more[0] = had + 1;
            all[word] = more;
        }
        ofWords = all;
    }

    /**
     * Hands over the numbers of all names below {@link #count}, asked for before, that have a word;
     * perhaps also of some that came later.
     *
     * @param word its number
     */
    void having(int word, IntConsumer reader) {
        int[][] all = ofWords;
        int[] names = word < all.length ? all[word] : null;
        if (names != null) {
            for (int i = 1, last = names[0]; i <= last; i++) {
                reader.accept(names[i]);
            }
        }
    }
}
