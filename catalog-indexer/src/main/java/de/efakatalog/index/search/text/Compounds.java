package de.efakatalog.index.search.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes German compounds apart: "kfzzulassung" into kfz and zulassung, "hundesteuermarke" into
 * hund, steuer and mark.
 *
 * <p>Lucene's DictionaryCompoundWordTokenFilter gives every word of a dictionary that occurs inside
 * a word ("eis" in "reisepass", "ration" in "restauration") and knows no linking elements. Here the
 * parts have to make up the whole word, and as few of them as possible.
 */
final class Compounds {

    /** Fewer letters make no compound. */
    private static final int SHORTEST_COMPOUND = 6;

    /** Shorter parts must be listed. */
    private static final int SHORTEST_PART = 4;

    /** The same when the rest of the word is unknown. */
    private static final int SHORTEST_GUESS = 5;

    /** More letters stand in the dictionary only because they are compounds themselves. */
    private static final int LONGEST_PART = 24;

    /** Linking elements between parts: "Geburt-s-urkunde", "Hund-e-steuer". */
    private static final List<String> LINKS = List.of("s", "es", "n", "en", "e", "er", "ens");

    private final Map<String, Part> parts = new HashMap<>(1 << 17);
    private final Set<String> whole;

    /** The first four letters of the parts that have as many. */
    private final Set<String> beginnings = new HashSet<>(1 << 15);

    /**
     * A word that compounds may be made of.
     *
     * @param stem its stem
     * @param count how common it is
     */
    record Part(String stem, int count) {}

    /**
     * @param words words that compounds may be made of, by folded word
     * @param listed of these, those that may be shorter than four letters
     * @param whole stems that are never taken apart
     */
    Compounds(Map<String, Part> words, Set<String> listed, Set<String> whole) {
        this.whole = whole;
        words.forEach(
                (plain, part) -> {
                    if (plain.length() <= LONGEST_PART
                            && (plain.length() >= SHORTEST_PART || listed.contains(plain))) {
                        parts.merge(plain, part, Compounds::commoner);
                        if (part.stem.length() >= SHORTEST_PART) {
                            parts.merge(part.stem, part, Compounds::commoner);
                        }
                    }
                });
        for (String part : parts.keySet()) {
            if (part.length() >= SHORTEST_PART) {
                beginnings.add(part.substring(0, SHORTEST_PART));
            }
        }
    }

    /** Of equally common ones the first in the alphabet: the order of the words must not matter. */
    private static Part commoner(Part one, Part other) {
        int order = Integer.compare(one.count, other.count);
        if (order == 0) {
            order = other.stem.compareTo(one.stem);
        }
        return order >= 0 ? one : other;
    }

    /**
     * The stems of the smallest parts, in order, each once.
     *
     * @param plain a folded word
     * @param stem its stem
     * @return empty when it is no compound of known words
     */
    List<String> parts(String plain, String stem) {
        if (plain.length() < SHORTEST_COMPOUND
                || plain.length() > GermanAnalysis.LONGEST_WORD
                || whole.contains(stem)) {
            return List.of();
        }
        List<String> pieces = split(plain);
        if (pieces.isEmpty()) {
            return List.of();
        }
        Set<String> leaves = new HashSet<>();
        List<String> parts = new ArrayList<>();
        for (String piece : pieces) {
            List<String> smaller = parts(piece, piece);
            for (String each : smaller.isEmpty() ? List.of(piece) : smaller) {
                if (leaves.add(each)) {
                    parts.add(each);
                }
            }
        }
        return parts.size() < 2 ? List.of() : parts;
    }

    /**
     * Two parts of which one only is known, for words that nobody has written down: "dritt" and
     * "pass", "bewachung" and "sachen".
     *
     * @return empty when neither end is a known word
     */
    List<String> guess(String plain) {
        int length = plain.length();
        for (int start = SHORTEST_PART; start <= length - SHORTEST_GUESS; start++) {
            Part end = parts.get(plain.substring(start));
            if (end != null) {
                return List.of(plain.substring(0, start), end.stem);
            }
        }
        for (int end = length - SHORTEST_PART; end >= SHORTEST_GUESS; end--) {
            Part start = part(plain.substring(0, end), false);
            if (start != null) {
                return List.of(start.stem, plain.substring(end));
            }
        }
        return List.of();
    }

    /** The fewest parts that make up the word; of equally few, those with the commonest words. */
    private List<String> split(String word) {
        int length = word.length();
        @Nullable Way[] ways = new Way[length + 1];
        ways[0] = new Way(0, 0, 0, "");
        boolean[] begins = beginnings(word);
        for (int end = 3; end <= length; end++) {
            for (int start = Math.max(0, end - LONGEST_PART - 3); start <= end - 3; start++) {
                Way before = ways[start];
                if (before == null || !begins[start] || (start == 0 && end == length)) {
                    continue;
                }
                Part part = part(word.substring(start, end), end == length);
                if (part != null) {
                    int bits = 32 - Integer.numberOfLeadingZeros(part.count);
                    Way way = new Way(before.parts + 1, before.common + bits, start, part.stem);
                    if (way.isBetterThan(ways[end])) {
                        ways[end] = way;
                    }
                }
            }
        }
        List<String> stems = new ArrayList<>();
        for (int at = length; at > 0; ) {
            Way way = ways[at];
            if (way == null) {
                return List.of();
            }
            stems.add(0, way.stem);
            at = way.start;
        }
        return stems;
    }

    /** Where in a word any part can begin: most places can be left out at once. */
    private boolean[] beginnings(String word) {
        boolean[] begins = new boolean[word.length()];
        for (int start = 0; start <= word.length() - 3; start++) {
            begins[start] =
                    parts.containsKey(word.substring(start, start + 3))
                            || (start + SHORTEST_PART <= word.length()
                                    && beginnings.contains(
                                            word.substring(start, start + SHORTEST_PART)));
        }
        return begins;
    }

    private @Nullable Part part(String piece, boolean last) {
        Part best = parts.get(piece);
        if (last || best != null) {
            return best;
        }
        for (String link : LINKS) {
            if (piece.length() > link.length() + 2 && piece.endsWith(link)) {
                Part part = parts.get(piece.substring(0, piece.length() - link.length()));
                if (part != null) {
                    best = best == null ? part : commoner(best, part);
                }
            }
        }
        return best;
    }

    private record Way(int parts, int common, int start, String stem) {

        boolean isBetterThan(@Nullable Way other) {
            return other == null
                    || parts < other.parts
                    || (parts == other.parts && common > other.common);
        }
    }
}
