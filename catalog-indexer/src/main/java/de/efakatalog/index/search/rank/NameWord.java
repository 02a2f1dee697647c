package de.efakatalog.index.search.rank;

import de.efakatalog.index.search.text.Vocabulary;
import de.efakatalog.index.search.text.Word;
import java.util.List;

/**
 * A word of a name, ready to be compared. Equal words are mostly one object, so that comparing is
 * done once for each word of a query and not once for each record.
 *
 * <p>As text: {@code -} if it says nothing, the stem, {@code ~} and the root where it differs,
 * {@code >} and the parts of a compound joined by {@code +}.
 */
final class NameWord {

    /** The number of a word that came when there were too many to tell all apart. */
    static final int UNNUMBERED = Integer.MAX_VALUE;

    /** The share of its weight that a word keeps when it says what is to be done, in per cent. */
    private static final int VERRICHTUNG_SHARE = 35;

    private static final int UNIMPORTANT_SHARE = 8;

    private static final KnownNameWords KNOWN = new KnownNameWords();

    private final int number;
    private final String text;
    private final Reading reading;

    /**
     * A part of it; a simple word is its own only part.
     *
     * @param stem its stem
     * @param weight how much it says, from 1
     */
    record Part(String stem, int weight) {}

    /** What a text says. */
    record Reading(String stem, String root, int weight, List<Part> parts) {

        static Reading of(String text) {
            Vocabulary vocabulary = Vocabulary.standard();
            boolean unimportant = text.startsWith("-");
            int compound = text.indexOf('>');
            String word =
                    text.substring(unimportant ? 1 : 0, compound < 0 ? text.length() : compound);
            int tilde = word.indexOf('~');
            String stem = tilde < 0 ? word : word.substring(0, tilde);
            int share =
                    unimportant
                            ? UNIMPORTANT_SHARE
                            : vocabulary.isVerrichtung(stem) ? VERRICHTUNG_SHARE : 100;
            int weight = Math.max(1, vocabulary.weight(stem, compound >= 0) * share / 100);
            return new Reading(
                    stem,
                    tilde < 0 ? word : word.substring(tilde + 1),
                    weight,
                    compound < 0
                            ? List.of(new Part(stem, weight))
                            : List.of(text.substring(compound + 1).split("\\+", -1)).stream()
                                    .map(part -> new Part(part, partWeight(part, vocabulary)))
                                    .toList());
        }
    }

    /**
     * @param number tells it apart
     */
    NameWord(int number, String text, Reading reading) {
        this.number = number;
        this.text = text;
        this.reading = reading;
    }

    /** All that were met. */
    static KnownNameWords known() {
        return KNOWN;
    }

    private static int partWeight(String stem, Vocabulary vocabulary) {
        int weight = vocabulary.weight(stem, false);
        return Math.max(
                1, vocabulary.isVerrichtung(stem) ? weight * VERRICHTUNG_SHARE / 100 : weight);
    }

    /** The word that a text stands for. */
    static NameWord parse(String text) {
        return KNOWN.parse(text);
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

    /**
     * Tells words apart, beginning with 0 for the first that was met; {@link #UNNUMBERED} for late
     * ones.
     */
    int number() {
        return number;
    }

    String text() {
        return text;
    }

    String stem() {
        return reading.stem;
    }

    String root() {
        return reading.root;
    }

    int weight() {
        return reading.weight;
    }

    List<Part> parts() {
        return reading.parts;
    }

    @Override
    public String toString() {
        return text;
    }
}
