package de.efakatalog.index.search.rank;

import de.efakatalog.index.search.text.QueryWord;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The words of all names that were met. Equal words are one object with a number, and a word of a
 * query finds those that may be like it without being compared with all others, which was most of
 * the cost of ranking.
 */
final class KnownNameWords {

    /** Some times the words of the LeiKa and the thesaurus; beyond, words are not shared. */
    private static final int MOST = 200_000;

    private static final NameWord[] NONE = new NameWord[0];

    private final Map<String, NameWord> byText = new ConcurrentHashMap<>();

    /** By stem, root and the stems of parts. */
    private final Map<String, NameWord[]> byStem = new ConcurrentHashMap<>();

    /** By stem, in order. */
    private final NavigableMap<String, NameWord[]> inOrder = new ConcurrentSkipListMap<>();

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
            byText.put(text, made);
            count++;
            return made;
        }
    }

    private void add(NameWord word) {
        inOrder.merge(word.stem(), new NameWord[] {word}, KnownNameWords::joined);
        add(word.stem(), word);
        add(word.root(), word);
        word.parts().forEach(part -> add(part.stem(), word));
    }

    private void add(String stem, NameWord word) {
        byStem.merge(stem, new NameWord[] {word}, KnownNameWords::joined);
    }

    private static NameWord[] joined(NameWord[] some, NameWord[] one) {
        if (some[some.length - 1] == one[0]) {
            return some;
        }
        NameWord[] joined = Arrays.copyOf(some, some.length + 1);
        joined[some.length] = one[0];
        return joined;
    }

    /**
     * Hands over all known words that may be like a word of a query, some of them several times;
     * typos aside. {@link Likeness} decides.
     */
    void like(QueryWord asked, Consumer<NameWord> reader) {
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
                    .forEach(words -> Arrays.asList(words).forEach(reader));
        }
        for (int cut = 1; cut <= Likeness.MOST_CUT && cut < typed.length(); cut++) {
            same(typed.substring(0, typed.length() - cut), reader);
        }
    }

    private void same(String stem, Consumer<NameWord> reader) {
        NameWord @Nullable [] words = byStem.get(stem);
        for (NameWord word : words == null ? NONE : words) {
            reader.accept(word);
        }
    }
}
