package de.efakatalog.index.search.rank;

import de.efakatalog.index.search.text.Vocabulary;
import de.efakatalog.index.search.text.Word;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A word of a name, ready to be compared. Equal words are mostly one object, so that comparing is
 * done once for each word of a query and not once for each record.
 *
 * <p>As text: {@code -} if it says nothing, the stem, {@code ~} and the root where it differs,
 * {@code >} and the parts of a compound joined by {@code +}.
 */
final class NameWord {

    /** Some times the words of the LeiKa and the thesaurus; beyond, words are not shared. */
    private static final int MOST_SHARED = 200_000;

    /** The share of its weight that a word keeps when it says what is to be done, in per cent. */
    private static final int VERRICHTUNG_SHARE = 35;

    private static final int UNIMPORTANT_SHARE = 8;

    private static final Map<String, NameWord> SHARED = new ConcurrentHashMap<>();

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final int number = NUMBERS.getAndIncrement();
    private final String text;
    private final String stem;
    private final String root;
    private final int weight;
    private final List<Part> parts;

    /**
     * A part of it; a simple word is its own only part.
     *
     * @param stem its stem
     * @param weight how much it says, from 1
     */
    record Part(String stem, int weight) {}

    private NameWord(String text) {
        this.text = text;
        Vocabulary vocabulary = Vocabulary.standard();
        boolean unimportant = text.startsWith("-");
        int compound = text.indexOf('>');
        String word = text.substring(unimportant ? 1 : 0, compound < 0 ? text.length() : compound);
        int tilde = word.indexOf('~');
        this.stem = tilde < 0 ? word : word.substring(0, tilde);
        this.root = tilde < 0 ? word : word.substring(tilde + 1);
        this.weight =
                Math.max(
                        1,
                        vocabulary.weight(stem, compound >= 0)
                                * (unimportant
                                        ? UNIMPORTANT_SHARE
                                        : vocabulary.isVerrichtung(stem) ? VERRICHTUNG_SHARE : 100)
                                / 100);
        this.parts =
                compound < 0
                        ? List.of(new Part(stem, weight))
                        : List.of(text.substring(compound + 1).split("\\+", -1)).stream()
                                .map(part -> new Part(part, partWeight(part, vocabulary)))
                                .toList();
    }

    private static int partWeight(String stem, Vocabulary vocabulary) {
        int weight = vocabulary.weight(stem, false);
        return Math.max(
                1, vocabulary.isVerrichtung(stem) ? weight * VERRICHTUNG_SHARE / 100 : weight);
    }

    /** The word that a text stands for. */
    static NameWord parse(String text) {
        NameWord known = SHARED.get(text);
        if (known != null) {
            return known;
        }
        NameWord made = new NameWord(text);
        if (SHARED.size() < MOST_SHARED) {
            NameWord first = SHARED.putIfAbsent(text, made);
            return first == null ? made : first;
        }
        return made;
    }

    static NameWord of(Word word) {
        StringBuilder text = new StringBuilder();
        if (Vocabulary.standard().isUnimportant(word.plain())) {
            text.append('-');
        }
        text.append(word.stem());
        if (!word.root().equals(word.stem())) {
            text.append('~').append(word.root());
        }
        if (!word.parts().isEmpty()) {
            text.append('>').append(String.join("+", word.parts()));
        }
        return parse(text.toString());
    }

    /** Tells words apart, beginning with 0 for the first that was met. */
    int number() {
        return number;
    }

    String text() {
        return text;
    }

    String stem() {
        return stem;
    }

    String root() {
        return root;
    }

    int weight() {
        return weight;
    }

    List<Part> parts() {
        return parts;
    }

    @Override
    public String toString() {
        return text;
    }
}
