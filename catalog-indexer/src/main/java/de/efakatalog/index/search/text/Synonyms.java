package de.efakatalog.index.search.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Words that mean the same everywhere, or of which one means the other: {@code a = b = c} and
 * {@code a, b > c, d}.
 */
final class Synonyms {

    /** How good a word of the same meaning is, in per cent of the word itself. */
    static final int SAME = 90;

    /** How good a word of wider meaning is. */
    static final int WIDER = 70;

    private final Map<String, Map<String, Integer>> byStem;

    private Synonyms(Map<String, Map<String, Integer>> byStem) {
        this.byStem = byStem;
    }

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException when a line has another form, or something is no single word
     */
    static Synonyms of(TextResource resource) {
        Map<String, Map<String, Integer>> byStem = new HashMap<>();
        for (String line : resource.lines()) {
            String[] sides = line.split(">", -1);
            if (sides.length == 2) {
                List<String> wider = stems(sides[1], ",");
                for (String narrow : stems(sides[0], ",")) {
                    wider.forEach(each -> add(byStem, narrow, each, WIDER));
                }
            } else {
                List<String> same = stems(line, "=");
                if (same.size() < 2) {
                    throw new IllegalArgumentException("neither = nor >: " + line);
                }
                for (String one : same) {
                    same.forEach(other -> add(byStem, one, other, SAME));
                }
            }
        }
        return new Synonyms(byStem);
    }

    private static List<String> stems(String words, String separator) {
        List<String> stems = new ArrayList<>();
        for (String word : words.split(separator, -1)) {
            List<Token> tokens = GermanAnalysis.tokens(word);
            if (tokens.size() != 1) {
                throw new IllegalArgumentException("no single word: '" + word.strip() + "'");
            }
            stems.add(tokens.get(0).stem());
        }
        return stems;
    }

    private static void add(
            Map<String, Map<String, Integer>> byStem, String from, String to, int percent) {
        if (!from.equals(to)) {
            byStem.computeIfAbsent(from, s -> new LinkedHashMap<>()).merge(to, percent, Math::max);
        }
    }

    /** Stems that may stand for this one, with their worth in per cent. */
    Map<String, Integer> of(String stem) {
        return Collections.unmodifiableMap(byStem.getOrDefault(stem, Map.of()));
    }
}
