package de.efakatalog.index.search.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The tokens under which a record is found, by what they are; finished, for any engine.
 *
 * @param names words of its names as they stand and stemmed, and each short name as a whole (see
 *     {@link #whole})
 * @param parts what these words are made of, and their roots
 * @param endings all ends of the words of its titles: a beginning of one is the inside of a word
 * @param details words, stems and parts of what else is said of it, and of looser names
 */
public record IndexTokens(
        Set<String> names, Set<String> parts, Set<String> endings, Set<String> details) {

    /** The shortest end of a word that is kept. */
    public static final int SHORTEST_ENDING = 4;

    /** More words are no name that anyone types as a whole. */
    private static final int MOST_WORDS_OF_WHOLE = 5;

    /**
     * Makes the tokens of a record.
     *
     * @param titles its names that must be found by any of their letters
     * @param otherNames what people call it
     * @param details what else is said of it
     */
    public static IndexTokens of(
            List<String> titles, List<String> otherNames, List<String> details) {
        IndexTokens tokens =
                new IndexTokens(
                        new LinkedHashSet<>(),
                        new LinkedHashSet<>(),
                        new LinkedHashSet<>(),
                        new LinkedHashSet<>());
        Vocabulary vocabulary = Vocabulary.standard();
        for (String title : titles) {
            List<Word> words = vocabulary.words(title);
            tokens.addName(words);
            words.forEach(word -> tokens.addEndings(word.plain()));
        }
        otherNames.forEach(name -> tokens.addName(vocabulary.words(name)));
        for (String detail : details) {
            for (Word word : vocabulary.words(detail)) {
                tokens.details.add(word.plain());
                tokens.details.add(word.stem());
                tokens.details.addAll(word.parts());
            }
        }
        return tokens;
    }

    private void addName(List<Word> words) {
        for (Word word : words) {
            names.add(word.plain());
            names.add(word.stem());
            parts.add(word.root());
            parts.addAll(word.parts());
        }
        if (!words.isEmpty() && words.size() <= MOST_WORDS_OF_WHOLE) {
            names.add(whole(words.stream().map(Word::stem).toList()));
        }
    }

    /**
     * One token for a name as a whole, such that records of exactly this name can be told from the
     * hundreds that have its words among others. The sign keeps it apart from words.
     *
     * @param stems its words
     */
    public static String whole(List<String> stems) {
        return "=" + String.join("_", stems);
    }

    private void addEndings(String word) {
        int from = 0;
        while (word.length() - from >= SHORTEST_ENDING) {
            endings.add(word.substring(from));
            from += Character.charCount(word.codePointAt(from));
        }
    }
}
