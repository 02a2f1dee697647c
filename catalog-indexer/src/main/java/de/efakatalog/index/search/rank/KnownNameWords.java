package de.efakatalog.index.search.rank;

import de.efakatalog.index.search.text.QueryWord;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.IntConsumer;

/**
 * The words of all names that were met. Equal words are one object with a number, and a word of a
 * query finds those that may be like it without being compared with all others, which was most of
 * the cost of ranking.
 */
final class KnownNameWords {

    /** Some times the words of the LeiKa and the thesaurus; beyond, words are not shared. */
    private static final int MOST = 200_000;

    private static final int[] NONE = new int[0];

    private final Map<String, NameWord> byText = new ConcurrentHashMap<>();

    /** The numbers of words by stem, root and the stems of parts. */
    private final Map<String, int[]> byStem = new ConcurrentHashMap<>();

    /** By stem alone, in order. */
    private final NavigableMap<String, int[]> inOrder = new ConcurrentSkipListMap<>();

    private volatile NameWord[] byNumber = new NameWord[1_024];

    /** Those of the stem of each word, by its number. */
    private volatile int[] letters = new int[1_024];

    /** How many there are: all with smaller numbers are found. */
    private volatile int count;

    /** All words with smaller numbers are found by {@link #like}. */
    int count() {
        return count;
    }

    /**
     * Of all words with numbers below {@link #count}, asked for before, the {@link Typos#letters}
     * of their stems; not to be changed.
     */
    int[] letters() {
        return letters;
    }

    /** The word of a number below {@link #count}. */
    NameWord word(int number) {
        return byNumber[number];
    }

    /** The word that a text stands for. */
    NameWord parse(String text) {
        NameWord known = byText.get(text);
        if (known != null) {
            return known;
        }
        // outside of the lock: it looks into the vocabulary
        NameWord.Reading reading = NameWord.Reading.of(text);
        synchronized (this) {
            NameWord first = byText.get(text);
            if (first != null) {
                return first;
            }
            if (count >= MOST) {
                return new NameWord(NameWord.UNNUMBERED, text, reading);
            }
            NameWord made = new NameWord(count, text, reading);
            add(made);
            int[] noted = count < letters.length ? letters : Arrays.copyOf(letters, 2 * count);
            noted[count] = Typos.letters(made.stem());
            letters = noted;
            NameWord[] numbered =
                    count < byNumber.length ? byNumber : Arrays.copyOf(byNumber, 2 * count);
            numbered[count] = made;
            byNumber = numbered;
            byText.put(text, made);
            count++;
            return made;
        }
    }

    private void add(NameWord word) {
        int[] number = {word.number()};
        inOrder.merge(word.stem(), number, KnownNameWords::joined);
        byStem.merge(word.stem(), number, KnownNameWords::joined);
        byStem.merge(word.root(), number, KnownNameWords::joined);
        word.parts().forEach(part -> byStem.merge(part.stem(), number, KnownNameWords::joined));
    }

    private static int[] joined(int[] some, int[] one) {
        if (some[some.length - 1] == one[0]) {
            return some;
        }
        int[] joined = Arrays.copyOf(some, some.length + 1);
        joined[some.length] = one[0];
        return joined;
    }

    /**
     * Hands over the numbers of all known words that may be like a word of a query, some of them
     * several times; typos aside. {@link Likeness} decides.
     */
    void like(QueryWord asked, IntConsumer reader) {
        String typed = asked.word().plain();
        same(asked.word().stem(), reader);
        same(asked.word().root(), reader);
        asked.synonyms().keySet().forEach(synonym -> same(synonym, reader));
        for (QueryWord.Part part : asked.parts()) {
            same(part.stem(), reader);
            same(part.root(), reader);
            part.synonyms().keySet().forEach(synonym -> same(synonym, reader));
        }
        if (typed.length() >= Likeness.SHORTEST_BEGINNING) {
            inOrder.subMap(typed, true, typed + Character.MAX_VALUE, true)
                    .values()
                    .forEach(numbers -> each(numbers, reader));
        }
        for (int cut = 1; cut <= Likeness.MOST_CUT && cut < typed.length(); cut++) {
            same(typed.substring(0, typed.length() - cut), reader);
        }
    }

    private void same(String stem, IntConsumer reader) {
        each(byStem.getOrDefault(stem, NONE), reader);
    }

    private static void each(int[] numbers, IntConsumer reader) {
        for (int number : numbers) {
            reader.accept(number);
        }
    }
}
