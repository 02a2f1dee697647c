package de.efakatalog.index.search.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Everything known of words, read once from the resources and never changed: compounds, weights,
 * synonyms, Verrichtungen and the thesaurus. Safe for many threads.
 */
public final class Vocabulary {

    /** The weight of a word that stands nowhere, which says most. */
    public static final int HIGHEST_WEIGHT = 100;

    private static final int LOWEST_WEIGHT = 5;

    /** The names of the thesaurus recur in every service of an object, twice each. */
    private static final int MOST_REMEMBERED = 60_000;

    private static final int LONGEST_REMEMBERED = 60;

    /** The texts of one record: each is read for its tokens, and again for its features. */
    private static final ThreadLocal<Map<String, List<Word>>> LATEST =
            ThreadLocal.withInitial(Latest::new);

    private static final class Latest extends LinkedHashMap<String, List<Word>> {

        private static final long serialVersionUID = 1L;

        private static final int MOST = 16;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Word>> eldest) {
            return size() > MOST;
        }
    }

    private final Map<String, List<Word>> analysed = new ConcurrentHashMap<>();
    private final Thesaurus thesaurus;
    private final Synonyms synonyms;
    private final Verrichtungen verrichtungen;
    private final Set<String> unimportant;
    private final Compounds compounds;
    private final WordCounts counts;
    private final String fingerprint;

    private Vocabulary() {
        List<TextResource> resources = new ArrayList<>(Thesaurus.resources());
        thesaurus = Thesaurus.of(resources);
        synonyms = Synonyms.of(read("synonyms.txt", resources));
        verrichtungen = Verrichtungen.of(read("verrichtungen.txt", resources));
        unimportant = words(read("unimportant.txt", resources).lines());
        Dictionary dictionary = Dictionary.of(read("dictionary.txt", resources));
        PartList listed = PartList.of(read("parts.txt", resources));
        WordCounts.Builder builder = new WordCounts.Builder();
        // all words at once: thousands of calls would take seconds at the start
        for (Token token : GermanAnalysis.tokens(String.join(" ", dictionary.counts().keySet()))) {
            builder.add(token, dictionary.counts().getOrDefault(token.plain(), 1));
        }
        for (String key : thesaurus.keys()) {
            distinct(names(key)).forEach(token -> builder.add(token, 1));
        }
        compounds =
                new Compounds(
                        builder.parts(unimportant, listed),
                        listed.parts().keySet(),
                        listed.whole());
        counts = builder.build(dictionary.titles() + thesaurus.keys().size(), compounds);
        fingerprint = GermanAnalysis.VERSION + "-" + TextResource.fingerprint(resources);
    }

    private String names(String key) {
        return thesaurus.entry(key).stream()
                .filter(name -> !name.loose())
                .map(EverydayName::text)
                .collect(Collectors.joining(" ; "));
    }

    private static Collection<Token> distinct(String text) {
        Map<String, Token> tokens = new LinkedHashMap<>();
        GermanAnalysis.tokens(text).forEach(token -> tokens.putIfAbsent(token.plain(), token));
        return tokens.values();
    }

    private static TextResource read(String name, List<TextResource> resources) {
        TextResource resource = TextResource.read(name);
        resources.add(resource);
        return resource;
    }

    private static Set<String> words(List<String> lines) {
        Set<String> words = new HashSet<>();
        for (String line : lines) {
            GermanAnalysis.tokens(line).forEach(token -> words.add(token.plain()));
        }
        return Set.copyOf(words);
    }

    /** The one that ships with this code. */
    public static Vocabulary standard() {
        return Standard.VOCABULARY;
    }

    /** What changes when analysis or any of the resources changes: a new index generation. */
    public String fingerprint() {
        return fingerprint;
    }

    /** What people call services. */
    public Thesaurus thesaurus() {
        return thesaurus;
    }

    /** The words of a text, in order. */
    public List<Word> words(String text) {
        List<Word> known = analysed.get(text);
        if (known == null) {
            known = LATEST.get().get(text);
        }
        if (known != null) {
            return known;
        }
        List<Word> words = GermanAnalysis.tokens(text).stream().map(this::word).toList();
        if (text.length() <= LONGEST_REMEMBERED && analysed.size() < MOST_REMEMBERED) {
            analysed.put(text, words);
        } else {
            LATEST.get().put(text, words);
        }
        return words;
    }

    /** A word of a query: people make compounds that nobody has written down yet. */
    Word queryWord(Token token) {
        Word word = word(token);
        return word.parts().isEmpty() && !isKnown(word.stem())
                ? new Word(word.plain(), word.stem(), word.root(), compounds.guess(word.plain()))
                : word;
    }

    Word word(Token token) {
        return new Word(
                token.plain(),
                token.stem(),
                GermanAnalysis.root(token.plain(), token.stem()),
                compounds.parts(token.plain(), token.stem()));
    }

    /**
     * How much it says that this word stands somewhere: from {@value #HIGHEST_WEIGHT}, downwards
     * with the number of titles and entries of the thesaurus that have it (an inverse document
     * frequency on a logarithmic scale).
     */
    public int weight(String stem, boolean compound) {
        int share =
                (int)
                        Math.round(
                                HIGHEST_WEIGHT
                                        * StrictMath.log(
                                                (counts.texts() + 1.0)
                                                        / (counts.of(stem, compound) + 1.0))
                                        / StrictMath.log(counts.texts() + 1.0));
        return Math.max(LOWEST_WEIGHT, share);
    }

    /** Whether titles or thesaurus have the word, so that it is hardly a typo. */
    boolean isKnown(String stem) {
        return counts.of(stem, false) > 0;
    }

    /** Whether the word says nothing about what is looked for. */
    public boolean isUnimportant(String plain) {
        return unimportant.contains(plain);
    }

    /** Whether the word says what is to be done rather than with what. */
    public boolean isVerrichtung(String stem) {
        return verrichtungen.contains(stem);
    }

    /** The Verrichtungen that a word means, with how well they fit, in per cent. */
    Map<String, Integer> verrichtungen(String stem) {
        return verrichtungen.of(stem);
    }

    /** Stems that may stand for this one, with their worth in per cent. */
    Map<String, Integer> synonyms(String stem) {
        return synonyms.of(stem);
    }

    private static final class Standard {
        static final Vocabulary VOCABULARY = new Vocabulary();
    }
}
