package de.efakatalog.index.search.rank;

import de.efakatalog.index.search.text.QueryWord;
import de.efakatalog.index.search.text.QueryWord.Part;
import de.efakatalog.index.search.text.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How well one word of a query and one word of a name agree, all of 1,000. */
final class Likeness {

    /** In which way. */
    enum How {
        SAME,
        SAME_ROOT,
        SYNONYM,
        BEGINNING,
        TYPO,
        PARTS
    }

    private static final int SAME = 1000;
    private static final int SAME_ROOT = 920;

    /** A half-typed word: from the first, when it says little, up to both, when nearly whole. */
    private static final int BEGINNING = 550;

    private static final int BEGINNING_SPAN = 350;

    /** The beginning of a word that was followed by others, so that it is hardly half-typed. */
    private static final int CLOSED_BEGINNING = 350;

    static final int SHORTEST_BEGINNING = 3;

    /** So many letters of what was typed the stemmer may have cut from a name. */
    static final int MOST_CUT = 3;

    private static final int ONE_TYPO = 800;
    private static final int TWO_TYPOS = 650;
    private static final int TYPO_IN_BEGINNING = 600;

    /** Fewer letters are too like too many words. */
    private static final int SHORTEST_FOR_ONE_TYPO = 4;

    private static final int SHORTEST_FOR_TWO_TYPOS = 8;
    private static final int SHORTEST_BEGINNING_WITH_TYPO = 6;

    private final int whole;
    private final How how;
    private final int[] ofQuery;
    private final int[] ofName;

    private Likeness(int whole, How how, int[] ofQuery, int[] ofName) {
        this.whole = whole;
        this.how = how;
        this.ofQuery = ofQuery;
        this.ofName = ofName;
    }

    /** Null when they have nothing in common. */
    static @Nullable Likeness of(QueryWord asked, NameWord named) {
        Word word = asked.word();
        if (word.stem().equals(named.stem())) {
            return full(asked, named, SAME, How.SAME);
        }
        if (roots(word.stem(), word.root(), named.stem(), named.root())) {
            return full(asked, named, SAME_ROOT, How.SAME_ROOT);
        }
        Integer synonym = asked.synonyms().get(named.stem());
        if (synonym != null) {
            return parts(asked, named, synonym * 10, How.SYNONYM);
        }
        int beginning = beginning(asked, named.stem());
        if (beginning > 0) {
            return parts(asked, named, beginning, How.BEGINNING);
        }
        int typo = asked.known() ? 0 : typo(asked, named.stem());
        return parts(asked, named, typo, typo > 0 ? How.TYPO : How.PARTS);
    }

    private static Likeness full(QueryWord asked, NameWord named, int whole, How how) {
        int[] ofQuery = new int[Math.max(1, asked.parts().size())];
        int[] ofName = new int[named.parts().size()];
        Arrays.fill(ofQuery, whole);
        Arrays.fill(ofName, whole);
        return new Likeness(whole, how, ofQuery, ofName);
    }

    private static boolean roots(String stem, String root, String otherStem, String otherRoot) {
        return root.equals(otherRoot) || root.equals(otherStem) || stem.equals(otherRoot);
    }

    private static @Nullable Likeness parts(QueryWord asked, NameWord named, int whole, How how) {
        List<Part> mine = asked.parts();
        List<NameWord.Part> theirs = named.parts();
        int[] ofQuery = new int[Math.max(1, mine.size())];
        int[] ofName = new int[theirs.size()];
        boolean any = whole > 0;
        for (int i = 0; i < ofQuery.length; i++) {
            for (int j = 0; j < ofName.length; j++) {
                int like =
                        mine.isEmpty()
                                ? part(
                                        asked.word().stem(),
                                        asked.word().root(),
                                        asked.synonyms(),
                                        theirs.get(j).stem())
                                : part(
                                        mine.get(i).stem(),
                                        mine.get(i).root(),
                                        mine.get(i).synonyms(),
                                        theirs.get(j).stem());
                if (like > 0) {
                    any = true;
                    ofQuery[i] = Math.max(ofQuery[i], like);
                    ofName[j] = Math.max(ofName[j], like);
                }
            }
        }
        return any ? new Likeness(whole, how, ofQuery, ofName) : null;
    }

    private static int part(String stem, String root, Map<String, Integer> synonyms, String other) {
        if (stem.equals(other)) {
            return SAME;
        }
        if (root.equals(other)) {
            return SAME_ROOT;
        }
        return synonyms.getOrDefault(other, 0) * 10;
    }

    private static int beginning(QueryWord asked, String named) {
        String typed = asked.word().plain();
        if (typed.length() < SHORTEST_BEGINNING || named.length() < typed.length()) {
            // the stemmer may have cut what was typed beyond it
            return named.length() > 4
                            && typed.startsWith(named)
                            && typed.length() <= named.length() + MOST_CUT
                    ? BEGINNING + BEGINNING_SPAN
                    : 0;
        }
        if (!named.startsWith(typed)) {
            return 0;
        }
        int from = asked.open() ? BEGINNING : CLOSED_BEGINNING;
        return from + BEGINNING_SPAN * typed.length() / named.length();
    }

    /** How many typos a word may have and still be taken for another one: 0 to 2. */
    static int mostTypos(QueryWord asked) {
        int length = asked.word().plain().length();
        return length >= SHORTEST_FOR_TWO_TYPOS ? 2 : length >= SHORTEST_FOR_ONE_TYPO ? 1 : 0;
    }

    /** What a typo is worth that may lie between them; 0 when there is none. */
    static int typo(QueryWord asked, String named) {
        String typed = asked.word().plain();
        int most = mostTypos(asked);
        if (most == 0 || named.length() < SHORTEST_FOR_ONE_TYPO) {
            return 0;
        }
        int typos =
                Math.min(
                        Typos.between(typed, named, most),
                        Typos.between(asked.word().stem(), named, most));
        if (typos <= most) {
            return typos == 1 ? ONE_TYPO : TWO_TYPOS;
        }
        if (asked.open()
                && typed.length() >= SHORTEST_BEGINNING_WITH_TYPO
                && named.length() > typed.length()
                && Typos.between(typed, named.substring(0, typed.length()), 1) <= 1) {
            return TYPO_IN_BEGINNING;
        }
        return 0;
    }

    /** How well they agree as whole words. */
    int whole() {
        return whole;
    }

    /** In which way the whole words agree. */
    How how() {
        return how;
    }

    /** How well each part of the query's word is met by a part of the name's; not to be changed. */
    int[] ofQuery() {
        return ofQuery;
    }

    /** How well each part of the name's word is met by a part of the query's; not to be changed. */
    int[] ofName() {
        return ofName;
    }
}
