package de.efakatalog.index.search.rank;

import de.efakatalog.index.search.text.GermanAnalysis;
import de.efakatalog.index.search.text.QueryWord;
import de.efakatalog.index.search.text.QueryWord.Role;
import de.efakatalog.index.search.text.Token;
import de.efakatalog.index.search.text.Vocabulary;
import de.efakatalog.index.search.text.Word;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Shows where a text matches what was typed. Words match as they do for the {@link Ranking}, so
 * that what is marked is what has counted.
 */
public final class Marking {

    /** Some times the titles of the LeiKa; beyond, texts are analysed each time. */
    private static final int MOST_SHARED = 50_000;

    private static final Map<String, List<Placed>> SHARED = new ConcurrentHashMap<>();

    private final Comparisons comparisons;

    /** The numbers of the words that count. */
    private final int[] words;

    /** A word and where it stands. */
    private record Placed(int start, int end, NameWord word) {}

    Marking(List<QueryWord> asked, Comparisons comparisons) {
        this.comparisons = comparisons;
        this.words =
                IntStream.range(0, asked.size())
                        .filter(i -> asked.get(i).role() != Role.UNIMPORTANT)
                        .toArray();
    }

    /** The text in pieces, which together are the text in Unicode NFC. */
    public List<Segment> mark(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        for (Placed placed : placed(normal)) {
            if (isMet(placed)) {
                add(segments, normal.substring(from, placed.start()), false);
                add(segments, normal.substring(placed.start(), placed.end()), true);
                from = placed.end();
            }
        }
        add(segments, normal.substring(from), false);
        return List.copyOf(segments);
    }

    private boolean isMet(Placed placed) {
        ComparedWord compared = comparisons.of(placed.word());
        for (int word : words) {
            if (compared.with(word) != null) {
                return true;
            }
        }
        return false;
    }

    private static void add(List<Segment> segments, String text, boolean match) {
        if (!text.isEmpty()) {
            segments.add(new Segment(text, match));
        }
    }

    /**
     * A word of the text that a word of the query means, but for typos; empty when there is none.
     *
     * @param typed its number in the query, from 0
     */
    public Optional<String> meant(int typed, String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        return placed(normal).stream()
                .filter(placed -> isTypo(comparisons.of(placed.word()).with(typed)))
                .findFirst()
                .map(placed -> normal.substring(placed.start(), placed.end()));
    }

    /**
     * Whether the text has a word that is like one of the query without a typo.
     *
     * @param typed its number in the query, from 0
     */
    public boolean has(int typed, String text) {
        for (Placed placed : placed(Normalizer.normalize(text, Normalizer.Form.NFC))) {
            Likeness like = comparisons.of(placed.word()).with(typed);
            if (like != null && like.whole() > 0 && !isTypo(like)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTypo(@Nullable Likeness like) {
        return like != null && like.how() == Likeness.How.TYPO;
    }

    private static List<Placed> placed(String text) {
        List<Placed> known = SHARED.get(text);
        if (known != null) {
            return known;
        }
        List<Token> tokens = GermanAnalysis.tokens(text);
        List<Word> analysed = Vocabulary.standard().words(text);
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            placed.add(
                    new Placed(
                            tokens.get(i).start(),
                            tokens.get(i).end(),
                            NameWord.of(analysed.get(i))));
        }
        if (SHARED.size() < MOST_SHARED) {
            SHARED.put(text, List.copyOf(placed));
        }
        return placed;
    }
}
