package de.efakatalog.index.search.rank;

import de.efakatalog.index.search.text.Vocabulary;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A name of a record, as analysed words. What is asked of each of the thousands of names that a
 * question is compared with lies here, and not with their words, which are all over the memory.
 */
final class Name {

    private final NameKind kind;
    private final List<NameWord> words;
    private final int[] numbers;
    private final int weight;

    /**
     * @param kind where it comes from
     * @param words its words in order
     */
    Name(NameKind kind, List<NameWord> words) {
        this.kind = kind;
        this.words = List.copyOf(words);
        this.numbers = words.stream().mapToInt(NameWord::number).toArray();
        this.weight = words.stream().mapToInt(NameWord::weight).sum();
    }

    static Name of(NameKind kind, String text) {
        return new Name(
                kind, Vocabulary.standard().words(text).stream().map(NameWord::of).toList());
    }

    NameKind kind() {
        return kind;
    }

    List<NameWord> words() {
        return words;
    }

    /** The numbers of its words; not to be changed. */
    int[] numbers() {
        return numbers;
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
