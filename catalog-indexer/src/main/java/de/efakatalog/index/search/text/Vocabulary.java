package de.efakatalog.index.search.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of words, read once from the resources and never changed: compounds, weights,
 * synonyms, Verrichtungen and the thesaurus. Safe for many threads.
 */
public final class Vocabulary {

    /** The weight of a word that stands nowhere, which says most. */
    public static final int HIGHEST_WEIGHT = 100;

    private static final int LOWEST_WEIGHT = 5;

    /** The names of the thesaurus recur in every service of an object, twice each. */
    private static final int MOST_REMEMBERED = 80_000;

    private static final int LONGEST_REMEMBERED = 60;

    /** Some times the words of all titles: taking a word to pieces is most of reading it. */
    private static final int MOST_TAKEN = 200_000;

    /** No word reaches across it. */
    private static final String BETWEEN = " ; ";

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
    private final Map<String, Word> taken = new ConcurrentHashMap<>();
    private final Thesaurus thesaurus;
    private final Synonyms synonyms;
    private final Verrichtungen verrichtungen;
    private final Set<String> unimportant;
    private final Compounds compounds;
    private final WordCounts counts;

    private Vocabulary() {
        thesaurus = Thesaurus.of(Resources.THESAURUS);
        // the longest text by far: read beside all others, as it holds up the start; on a thread of
        // its own, since those of the common pool may be waiting for this vocabulary
        CompletableFuture<List<Collection<Token>>> entries =
                CompletableFuture.supplyAsync(
                        () -> entries(thesaurus),
                        reading -> Thread.ofPlatform().name("thesaurus").start(reading));
        synonyms = Synonyms.of(Resources.SYNONYMS);
        verrichtungen = Verrichtungen.of(Resources.VERRICHTUNGEN);
        unimportant = words(Resources.UNIMPORTANT.lines());
        Dictionary dictionary = Dictionary.of(Resources.DICTIONARY);
        PartList listed = PartList.of(Resources.PARTS);
        WordCounts.Builder builder = new WordCounts.Builder();
        // all words at once: thousands of calls would take seconds at the start
        for (Token token : GermanAnalysis.tokens(String.join(" ", dictionary.counts().keySet()))) {
            builder.add(token, dictionary.counts().getOrDefault(token.plain(), 1));
        }
        entries.join().forEach(each -> each.forEach(token -> builder.add(token, 1)));
        compounds =
                new Compounds(
                        builder.parts(unimportant, listed),
                        listed.parts().keySet(),
                        listed.whole());
        counts = builder.build(dictionary.titles() + thesaurus.keys().size(), compounds);
    }

    /** The words of each entry, each once; all entries are analysed in one go. */
    private static List<Collection<Token>> entries(Thesaurus thesaurus) {
        StringBuilder text = new StringBuilder();
        List<Integer> ends = new ArrayList<>();
        for (String key : thesaurus.keys()) {
            text.append(Normalizer.normalize(names(thesaurus, key), Normalizer.Form.NFC));
            ends.add(text.length());
            text.append(BETWEEN);
        }
        List<Collection<Token>> entries = new ArrayList<>();
        Map<String, Token> entry = new LinkedHashMap<>();
        for (Token token : GermanAnalysis.tokens(text.toString())) {
            while (token.start() >= ends.get(entries.size())) {
                entries.add(entry.values());
                entry = new LinkedHashMap<>();
            }
            entry.putIfAbsent(token.plain(), token);
        }
        entries.add(entry.values());
        return entries;
    }

    private static String names(Thesaurus thesaurus, String key) {
        return thesaurus.entry(key).stream()
                .filter(name -> !name.loose())
                .map(EverydayName::text)
                .collect(Collectors.joining(BETWEEN));
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

    /**
     * What changes when analysis or any of the resources changes: a new index generation. Known
     * before the vocabulary is read.
     */
    public static String fingerprint() {
        return Resources.FINGERPRINT;
    }

    /** Begins to read the one that ships with this code, beside whatever else is done. */
    public static void prepare() {
        Thread.ofPlatform().daemon().name("vocabulary").start(Vocabulary::standard);
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
        Word word = known(token);
        if (word == null) {
            // not remembered: anybody can make up words
            word = taken(token);
        }
        return word.parts().isEmpty() && !isKnown(word.stem())
                ? new Word(word.plain(), word.stem(), word.root(), compounds.guess(word.plain()))
                : word;
    }

    /** A word of a record's text. */
    Word word(Token token) {
        Word known = known(token);
        if (known != null) {
            return known;
        }
        Word word = taken(token);
        if (taken.size() < MOST_TAKEN) {
            taken.put(token.plain(), word);
        }
        return word;
    }

    private @Nullable Word known(Token token) {
        Word known = taken.get(token.plain());
        return known != null && known.stem().equals(token.stem()) ? known : null;
    }

    private Word taken(Token token) {
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

    private static final class Resources {
        static final List<TextResource> THESAURUS = Thesaurus.resources();
        static final TextResource SYNONYMS = TextResource.read("synonyms.txt");
        static final TextResource VERRICHTUNGEN = TextResource.read("verrichtungen.txt");
        static final TextResource UNIMPORTANT = TextResource.read("unimportant.txt");
        static final TextResource DICTIONARY = TextResource.read("dictionary.txt");
        static final TextResource PARTS = TextResource.read("parts.txt");
        static final String FINGERPRINT =
                GermanAnalysis.VERSION
                        + "-"
                        + TextResource.fingerprint(
                                Stream.concat(
                                                THESAURUS.stream(),
                                                Stream.of(
                                                        SYNONYMS,
                                                        VERRICHTUNGEN,
                                                        UNIMPORTANT,
                                                        DICTIONARY,
                                                        PARTS))
                                        .toList());
    }
}
