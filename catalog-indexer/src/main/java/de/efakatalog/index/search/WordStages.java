package de.efakatalog.index.search;

import de.efakatalog.index.search.engine.Match;
import de.efakatalog.index.search.engine.TokenField;
import de.efakatalog.index.search.engine.Wanted;
import de.efakatalog.index.search.engine.Way;
import de.efakatalog.index.search.text.GermanAnalysis;
import de.efakatalog.index.search.text.QueryWords;
import de.efakatalog.index.search.text.QueryWords.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * A word may match a whole word, the beginning of one or the inside of one; all words, half of them
 * or any.
 */
final class WordStages {

    /** Fewer letters begin too many words. */
    private static final int SHORTEST_PREFIX = 3;

    private WordStages() {}

    /** The attempts, in order; empty when nothing but spaces and signs was typed. */
    static List<Stage> of(String typed) {
        List<Word> words = QueryWords.of(typed);
        List<Wanted> wanted = words.stream().map(WordStages::word).toList();
        List<Stage> stages = new ArrayList<>();
        for (int required : new int[] {words.size(), (words.size() + 1) / 2, 1}) {
            if (!words.isEmpty()) {
                stages.add(new Stage(wanted, required));
            }
        }
        return stages;
    }

    private static Wanted word(Word word) {
        List<Way> ways = new ArrayList<>();
        ways.add(new Way(TokenField.KEY, Match.SAME, word.part(), 1_000));
        ways.add(new Way(TokenField.NAME, Match.SAME, word.stem(), 400));
        ways.add(new Way(TokenField.DETAIL, Match.SAME, word.stem(), 100));
        if (word.part().length() >= SHORTEST_PREFIX) {
            ways.add(new Way(TokenField.KEY, Match.BEGINNING, word.part(), 150));
            ways.add(new Way(TokenField.NAME, Match.BEGINNING, word.part(), 120));
            ways.add(new Way(TokenField.DETAIL, Match.BEGINNING, word.part(), 30));
        }
        if (word.part().length() >= GermanAnalysis.SHORTEST_PART) {
            int longest = Math.min(word.part().length(), GermanAnalysis.LONGEST_PART);
            ways.add(
                    new Way(
                            TokenField.ENDING,
                            Match.BEGINNING,
                            word.part().substring(0, longest),
                            60));
        }
        return new Wanted(false, ways);
    }
}
