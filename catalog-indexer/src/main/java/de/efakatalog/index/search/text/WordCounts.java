package de.efakatalog.index.search.text;

import de.efakatalog.index.search.text.Compounds.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In how many titles and entries of the thesaurus words stand, by themselves and inside of
 * compounds.
 */
final class WordCounts {

    private final Map<String, Integer> whole;
    private final Map<String, Integer> inside;
    private final int texts;

    private WordCounts(int texts, Map<String, Integer> whole, Map<String, Integer> inside) {
        this.texts = texts;
        this.whole = whole;
        this.inside = inside;
    }

    /** How many texts were counted. */
    int texts() {
        return texts;
    }

    /** How often a stem occurs; for a simple word, its occurrences in compounds are included. */
    int of(String stem, boolean compound) {
        int count = whole.getOrDefault(stem, 0);
        return compound ? count : count + inside.getOrDefault(stem, 0);
    }

    private record Inside(List<String> parts, int count) {

        static Inside of(String plain, Part word, Compounds compounds) {
            return new Inside(compounds.parts(plain, word.stem()), word.count());
        }
    }

    static final class Builder {

        /** What a listed part counts: it was written down because it is common. */
        private static final int LISTED = 100;

        private final Map<String, Part> words = new HashMap<>();

        /** A word that stands in so many more texts. */
        void add(Token token, int times) {
            words.merge(
                    token.plain(),
                    new Part(token.stem(), times),
                    (old, more) -> new Part(old.stem(), old.count() + more.count()));
        }

        /** The words that compounds may be made of. */
        Map<String, Part> parts(Set<String> unimportant, PartList listed) {
            Map<String, Part> parts = new HashMap<>(words);
            parts.keySet().removeAll(unimportant);
            listed.parts()
                    .forEach(
                            (plain, stem) ->
                                    parts.merge(
                                            plain,
                                            new Part(stem, LISTED),
                                            (old, more) ->
                                                    new Part(stem, old.count() + more.count())));
            return parts;
        }

        WordCounts build(int texts, Compounds compounds) {
            Map<String, Integer> whole = new HashMap<>();
            Map<String, Integer> inside = new HashMap<>();
            words.forEach((plain, word) -> whole.merge(word.stem(), word.count(), Integer::sum));
            // by far most of the work, and each word for itself
            words.entrySet().parallelStream()
                    .map(each -> Inside.of(each.getKey(), each.getValue(), compounds))
                    .filter(each -> !each.parts().isEmpty())
                    .toList()
                    .forEach(
                            each ->
                                    each.parts()
                                            .forEach(
                                                    part ->
                                                            inside.merge(
                                                                    part,
                                                                    each.count(),
                                                                    Integer::sum)));
            return new WordCounts(texts, whole, inside);
        }
    }
}
