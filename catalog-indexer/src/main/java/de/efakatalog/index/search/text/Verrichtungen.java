package de.efakatalog.index.search.text;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What people call what is to be done, and by which Verrichtungen of the LeiKa it is done (digits 9
 * to 11 of a key; LeiKa handbook).
 */
final class Verrichtungen {

    /** How well a Verrichtung fits that is meant by the word, in per cent. */
    static final int MEANT = 100;

    /** How well one fits that may do as well. */
    static final int POSSIBLE = 60;

    private final Map<String, Map<String, Integer>> byStem;

    private Verrichtungen(Map<String, Map<String, Integer>> byStem) {
        this.byStem = byStem;
    }

    /**
     * Reads groups: an unindented line of codes, a bar and further codes; then indented words.
     *
     * @throws IllegalArgumentException when a line has another form, or something is no single word
     */
    static Verrichtungen of(TextResource resource) {
        Map<String, Map<String, Integer>> byStem = new HashMap<>();
        Map<String, Integer> codes = Map.of();
        for (String line : resource.lines()) {
            if (!line.startsWith(" ")) {
                codes = codes(line);
                continue;
            }
            for (String word : line.split(";", -1)) {
                if (!word.isBlank()) {
                    List<Token> tokens = GermanAnalysis.tokens(word);
                    if (tokens.size() != 1) {
                        throw new IllegalArgumentException("no single word: " + word.strip());
                    }
                    Map<String, Integer> known =
                            byStem.computeIfAbsent(tokens.get(0).stem(), s -> new TreeMap<>());
                    codes.forEach((code, percent) -> known.merge(code, percent, Math::max));
                }
            }
        }
        return new Verrichtungen(byStem);
    }

    private static Map<String, Integer> codes(String line) {
        int bar = line.indexOf('|');
        if (bar < 0) {
            throw new IllegalArgumentException("no bar between codes: " + line);
        }
        Map<String, Integer> codes = new TreeMap<>();
        for (int i = 0; i < line.length(); i++) {
            if (Character.isDigit(line.charAt(i))) {
                codes.merge(line.substring(i, i + 3), i < bar ? MEANT : POSSIBLE, Math::max);
                i += 2;
            }
        }
        return codes;
    }

    /** Whether the word says what is to be done. */
    boolean contains(String stem) {
        return byStem.containsKey(stem);
    }

    /** The Verrichtungen that do it, with how well they fit, in per cent. */
    Map<String, Integer> of(String stem) {
        return Collections.unmodifiableMap(byStem.getOrDefault(stem, Map.of()));
    }

    /** All codes that occur. */
    Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        byStem.values().forEach(each -> codes.addAll(each.keySet()));
        return codes;
    }
}
