package de.efakatalog.index.search.rank;

import de.efakatalog.index.search.text.Vocabulary;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A name of a record, as analysed words.
 *
 * @param kind where it comes from
 * @param words its words in order
 */
record Name(NameKind kind, List<NameWord> words) {

    static Name of(NameKind kind, String text) {
        return new Name(
                kind, Vocabulary.standard().words(text).stream().map(NameWord::of).toList());
    }

    /** Its stems, for people who want to know why. */
    String stems() {
        return words.stream().map(NameWord::stem).collect(Collectors.joining(" "));
    }
}
