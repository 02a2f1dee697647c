package de.efakatalog.index.search.text;

import de.efakatalog.index.search.text.QueryWord.Part;
import de.efakatalog.index.search.text.QueryWord.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a person typed, understood: words with roles and weights, and what is to be done. There is
 * no query syntax: an asterisk is an asterisk.
 *
 * @param words in order, each stem once; empty when there are none
 * @param verrichtungen codes (three digits) that do what is to be done, with how well they fit, in
 *     per cent; empty when nothing is said about that
 * @param keys the input as it may stand for a key: pieces between spaces, lower-case
 */
public record QueryReading(
        List<QueryWord> words, Map<String, Integer> verrichtungen, List<String> keys) {

    /** Nobody types more on purpose; more would only cost time. */
    static final int MOST_WORDS = 24;

    /** Characters after this one are not looked at. */
    static final int LONGEST_INPUT = 1_000;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final int MOST_KEYS = 8;
    private static final int LONGEST_KEY = 100;

    /** The share of its weight that a word keeps when it says what is to be done, in per cent. */
    private static final int VERRICHTUNG_SHARE = 35;

    /** The same of a word that says nothing. */
    private static final int UNIMPORTANT_SHARE = 5;

    /** Values are copied. */
    public QueryReading {
        words = List.copyOf(words);
        keys = List.copyOf(keys);
    }

    /** Reads any input, in bounded time and without errors. */
    public static QueryReading of(String input) {
        return of(input, Vocabulary.standard());
    }

    static QueryReading of(String input, Vocabulary vocabulary) {
        String bounded = WholeCharacters.cut(input, LONGEST_INPUT);
        List<Token> tokens = distinct(GermanAnalysis.tokens(bounded));
        List<Role> roles = roles(tokens, vocabulary);
        boolean open =
                !bounded.isEmpty()
                        && Character.isLetterOrDigit(bounded.codePointBefore(bounded.length()));
        Map<String, Integer> verrichtungen = new TreeMap<>();
        List<QueryWord> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Word word = vocabulary.queryWord(tokens.get(i));
            words.add(
                    queryWord(
                            tokens.get(i),
                            word,
                            roles.get(i),
                            open && i == tokens.size() - 1,
                            vocabulary));
            merge(vocabulary.verrichtungen(word.stem()), verrichtungen);
            if (!word.parts().isEmpty()) {
                // only the last part says what a compound is: a Gewerbeummeldung is an Ummeldung,
                // a Meldeamt is no Meldung
                merge(vocabulary.verrichtungen(last(word.parts())), verrichtungen);
            }
        }
        return new QueryReading(words, verrichtungen, keys(bounded));
    }

    private static String last(List<String> parts) {
        return parts.get(parts.size() - 1);
    }

    private static List<Token> distinct(List<Token> tokens) {
        Set<String> seen = new HashSet<>();
        return tokens.stream().filter(t -> seen.add(t.stem())).limit(MOST_WORDS).toList();
    }

    /** When nothing but such words was typed, words about the doing, or about nothing, are it. */
    private static List<Role> roles(List<Token> tokens, Vocabulary vocabulary) {
        List<Role> roles = new ArrayList<>();
        for (Token token : tokens) {
            roles.add(
                    vocabulary.isUnimportant(token.plain())
                            ? Role.UNIMPORTANT
                            : vocabulary.isVerrichtung(token.stem())
                                    ? Role.VERRICHTUNG
                                    : Role.OBJECT);
        }
        if (!roles.contains(Role.OBJECT)) {
            Role best = roles.contains(Role.VERRICHTUNG) ? Role.VERRICHTUNG : Role.UNIMPORTANT;
            roles.replaceAll(role -> role == best ? Role.OBJECT : role);
        }
        return roles;
    }

    private static QueryWord queryWord(
            Token token, Word word, Role role, boolean open, Vocabulary vocabulary) {
        boolean compound = !word.parts().isEmpty();
        List<Part> parts =
                word.parts().stream()
                        .map(
                                stem ->
                                        new Part(
                                                stem,
                                                GermanAnalysis.root(stem, stem),
                                                partWeight(stem, vocabulary),
                                                vocabulary.synonyms(stem)))
                        .toList();
        return new QueryWord(
                word,
                role,
                Math.max(1, vocabulary.weight(word.stem(), compound) * share(role) / 100),
                vocabulary.isKnown(word.stem()),
                open,
                vocabulary.synonyms(word.stem()),
                parts,
                token.start(),
                token.end());
    }

    private static int partWeight(String stem, Vocabulary vocabulary) {
        int weight = vocabulary.weight(stem, false);
        return Math.max(
                1, vocabulary.isVerrichtung(stem) ? weight * VERRICHTUNG_SHARE / 100 : weight);
    }

    private static int share(Role role) {
        return switch (role) {
            case OBJECT -> 100;
            case VERRICHTUNG -> VERRICHTUNG_SHARE;
            case UNIMPORTANT -> UNIMPORTANT_SHARE;
        };
    }

    private static void merge(Map<String, Integer> codes, Map<String, Integer> into) {
        codes.forEach((code, percent) -> into.merge(code, percent, Math::max));
    }

    private static List<String> keys(String input) {
        List<String> keys = new ArrayList<>();
        for (String piece : SPACES.split(input.strip().toLowerCase(Locale.ROOT), -1)) {
            if (!piece.isEmpty() && piece.length() <= LONGEST_KEY && keys.size() < MOST_KEYS) {
                keys.add(piece);
            }
        }
        return keys;
    }
}
