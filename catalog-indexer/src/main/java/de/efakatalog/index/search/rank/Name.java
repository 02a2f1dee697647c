package de.efakatalog.index.search.rank;

import de.efakatalog.index.search.text.Vocabulary;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A name of a record, as analysed words. Names of equal words are mostly one object, since services
 * of one Leistungsobjekt share them, so that a query is compared with each only once.
 */
final class Name {

    /** The number of a name that came when there were too many to tell all apart. */
    static final int UNNUMBERED = Integer.MAX_VALUE;

    private static final KnownNames KNOWN = new KnownNames();

    private final int number;
    private final List<NameWord> words;
    private final int weight;

    /**
     * @param number tells it apart
     * @param words its words in order
     */
    Name(int number, List<NameWord> words) {
        this.number = number;
        this.words = List.copyOf(words);
        this.weight = words.stream().mapToInt(NameWord::weight).sum();
    }

    /** All that were met. */
    static KnownNames known() {
        return KNOWN;
    }

    /** The name of these words. */
    static Name of(List<NameWord> words) {
        return KNOWN.of(words);
    }

    /** The name that a text is. */
    static Name of(String text) {
        return of(Vocabulary.standard().words(text).stream().map(NameWord::of).toList());
    }

    /**
     * Tells names apart, beginning with 0 for the first that was met; {@link #UNNUMBERED} for late
     * ones.
     */
    int number() {
        return number;
    }

    List<NameWord> words() {
        return words;
    }

    /** What its words weigh together. */
    int weight() {
        return weight;
    }

    /** Its stems, for people who want to know why. */
    String stems() {
        return words.stream().map(NameWord::stem).collect(Collectors.joining(" "));
    }
}
