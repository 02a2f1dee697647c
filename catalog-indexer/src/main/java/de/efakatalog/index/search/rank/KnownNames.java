package de.efakatalog.index.search.rank;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;

/**
 * The names that were met. Equal names are one object with a number, and the words that may be like
 * those of a query lead to the names that have them: all others need not be looked at.
 *
 * <p>What is compared of them lies in one piece of memory, where names of one record are neighbours
 * because they are met together.
 */
final class KnownNames {

    /** Some times the names of the LeiKa and the thesaurus; beyond, names are not shared. */
    private static final int MOST = 200_000;

    private final Map<List<NameWord>, Name> byWords = new ConcurrentHashMap<>();

    /** By the number of a word the numbers of its names, behind how many there are. */
    private volatile int[][] ofWords = new int[1_024][];

    private volatile Rows rows = new Rows(new int[1_024], new int[4_096]);

    /** How many there are: all with smaller numbers are found. */
    private volatile int count;

    /** What is compared of names. */
    private static final class Rows {

        /** By the number of a name, where its numbers begin; the next one ends them. */
        final int[] begins;

        /** Of each name what its words weigh together, and the numbers of its words. */
        final int[] numbers;

        Rows(int[] begins, int[] numbers) {
            this.begins = begins;
            this.numbers = numbers;
        }
    }

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
            add(made);
            byWords.put(made.words(), made);
            count++;
            return made;
        }
    }

    private static boolean isUnnumbered(NameWord word) {
        return word.number() == NameWord.UNNUMBERED;
    }

    private void add(Name name) {
        int[] begins = rows.begins;
        int[] numbers = rows.numbers;
        int begin = begins[name.number()];
        int end = begin + 1 + name.words().size();
        if (name.number() + 1 >= begins.length) {
            begins = Arrays.copyOf(begins, 2 * begins.length);
        }
        if (end > numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.max(end, 2 * numbers.length));
        }
        numbers[begin] = name.weight();
        for (int i = 0; i < name.words().size(); i++) {
            numbers[begin + 1 + i] = name.words().get(i).number();
        }
        begins[name.number() + 1] = end;
        rows = new Rows(begins, numbers);
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

    /** Compares the name of a number below {@link #count}, asked for before. */
    NameMatch match(int number, QueryCoverage coverage, Comparisons comparisons) {
        Rows all = rows;
        NameMatch.Finding finding = new NameMatch.Finding();
        int begin = all.begins[number];
        int end = all.begins[number + 1];
        for (int i = begin + 1; i < end; i++) {
            finding.add(comparisons.of(all.numbers[i]));
        }
        return finding.match(all.numbers[begin], coverage);
    }
}
