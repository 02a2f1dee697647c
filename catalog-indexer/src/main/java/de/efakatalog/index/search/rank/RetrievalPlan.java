package de.efakatalog.index.search.rank;

import de.efakatalog.index.search.engine.Match;
import de.efakatalog.index.search.engine.TokenField;
import de.efakatalog.index.search.engine.Wanted;
import de.efakatalog.index.search.engine.Way;
import de.efakatalog.index.search.text.IndexTokens;
import de.efakatalog.index.search.text.QueryReading;
import de.efakatalog.index.search.text.QueryWord;
import de.efakatalog.index.search.text.QueryWord.Part;
import de.efakatalog.index.search.text.QueryWord.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * How candidates for a reading are retrieved: in stages, from all words as they are to any word
 * with typos, so that what the {@link Ranking} will like is among the first of them.
 *
 * <p>A way is worth its quality in per cent times the weight of the word, so that rare words
 * decide.
 */
public final class RetrievalPlan {

    private static final int SAME = 100;
    private static final int OF_PARTS = 70;
    private static final int BEGINNING = 60;
    private static final int INSIDE = 30;
    private static final int IN_DETAIL = 50;
    private static final int TYPO = 65;
    private static final int TWO_TYPOS = 45;
    private static final int KEY = 100;

    /** What a name of exactly these words is worth, beside its words. */
    private static final int WHOLE_NAME = 5_000;

    private static final int SHORTEST_BEGINNING = 3;

    /** Fewer letters are too like too many words. */
    private static final int SHORTEST_FOR_TYPO = 4;

    private static final int SHORTEST_FOR_TWO_TYPOS = 8;

    /** The same holds for many unknown words: behind the first ones they are taken as they are. */
    private static final int MOST_WITH_TYPOS = 5;

    /** Two typos cost many times as much as one. */
    private static final int MOST_WITH_TWO_TYPOS = 3;

    /**
     * Looking for what is near a word costs more with each letter; nobody types more in earnest.
     */
    private static final int LONGEST_FOR_TYPO = 40;

    private RetrievalPlan() {}

    /**
     * The stages for a reading, in order.
     *
     * @return empty when nothing was asked: everything matches
     */
    public static List<Stage> of(QueryReading reading) {
        if (reading.words().isEmpty()) {
            return List.of();
        }
        int objects = (int) reading.words().stream().filter(word -> !word.optional()).count();
        List<QueryWord> unknown =
                reading.words().stream().filter(RetrievalPlan::mayBeMistyped).toList();
        List<Wanted> exact = wanted(reading, List.of(), false);
        List<Stage> stages = new ArrayList<>();
        stages.add(new Stage("all words", exact, objects));
        List<Wanted> tolerant = exact;
        if (!unknown.isEmpty()) {
            tolerant =
                    wanted(
                            reading,
                            unknown.subList(0, Math.min(MOST_WITH_TYPOS, unknown.size())),
                            unknown.size() <= MOST_WITH_TWO_TYPOS);
            stages.add(new Stage("all words with typos", tolerant, objects));
        }
        int half = (objects + 1) / 2;
        if (half > 1 && half < objects) {
            stages.add(new Stage("half of the words", tolerant, half));
        }
        if (objects > 1) {
            stages.add(new Stage("any word", tolerant, 1));
        }
        return stages;
    }

    private static boolean mayBeMistyped(QueryWord word) {
        int length = word.word().plain().length();
        return !word.known() && length >= SHORTEST_FOR_TYPO && length <= LONGEST_FOR_TYPO;
    }

    private static List<Wanted> wanted(
            QueryReading reading, List<QueryWord> mistyped, boolean twice) {
        List<Wanted> wanted = new ArrayList<>();
        for (QueryWord word : reading.words()) {
            wanted.add(new Wanted(word.optional(), ways(word, mistyped.contains(word), twice)));
            word.parts().forEach(part -> wanted.add(new Wanted(true, ways(word, part))));
        }
        wanted.add(new Wanted(true, List.of(wholeName(reading))));
        return wanted;
    }

    private static Way wholeName(QueryReading reading) {
        List<String> stems =
                reading.words().stream()
                        .filter(word -> word.role() != Role.UNIMPORTANT)
                        .map(word -> word.word().stem())
                        .toList();
        return new Way(TokenField.NAME, Match.SAME, IndexTokens.whole(stems), WHOLE_NAME);
    }

    private static List<Way> ways(QueryWord word, boolean mistyped, boolean twice) {
        Ways ways = new Ways(word.weight());
        String stem = word.word().stem();
        String plain = word.word().plain();
        ways.add(TokenField.KEY, Match.SAME, plain, KEY);
        ways.add(TokenField.NAME, Match.SAME, stem, SAME);
        ways.add(TokenField.PART, Match.SAME, stem, OF_PARTS);
        ways.add(TokenField.PART, Match.SAME, word.word().root(), OF_PARTS);
        ways.add(TokenField.DETAIL, Match.SAME, stem, IN_DETAIL);
        word.synonyms()
                .forEach(
                        (synonym, percent) -> {
                            ways.add(TokenField.NAME, Match.SAME, synonym, percent);
                            ways.add(
                                    TokenField.PART, Match.SAME, synonym, percent * OF_PARTS / 100);
                        });
        for (Part part : word.parts()) {
            int share = OF_PARTS * part.weight() / allParts(word);
            ways.add(TokenField.NAME, Match.SAME, part.stem(), share);
            ways.add(TokenField.PART, Match.SAME, part.stem(), share);
            part.synonyms()
                    .forEach(
                            (synonym, percent) ->
                                    ways.add(
                                            TokenField.NAME,
                                            Match.SAME,
                                            synonym,
                                            percent * share / 100));
        }
        if (plain.length() >= SHORTEST_BEGINNING) {
            ways.add(TokenField.NAME, Match.BEGINNING, plain, BEGINNING);
            ways.add(TokenField.KEY, Match.BEGINNING, plain, BEGINNING);
        }
        if (plain.length() >= IndexTokens.SHORTEST_ENDING) {
            ways.add(TokenField.ENDING, Match.BEGINNING, plain, INSIDE);
        }
        if (mistyped) {
            ways.add(TokenField.NAME, Match.ONE_TYPO, plain, TYPO);
            if (twice && plain.length() >= SHORTEST_FOR_TWO_TYPOS) {
                ways.add(TokenField.NAME, Match.TWO_TYPOS, plain, TWO_TYPOS);
            }
        }
        return ways.list;
    }

    /** What a part adds: a record that has several parts goes before one that has one of them. */
    private static List<Way> ways(QueryWord word, Part part) {
        Ways ways = new Ways(word.weight());
        int share = OF_PARTS * part.weight() / allParts(word) / 2;
        ways.add(TokenField.NAME, Match.SAME, part.stem(), share);
        ways.add(TokenField.PART, Match.SAME, part.stem(), share);
        return ways.list;
    }

    private static int allParts(QueryWord word) {
        return Math.max(1, word.parts().stream().mapToInt(Part::weight).sum());
    }

    private static final class Ways {

        final List<Way> list = new ArrayList<>();
        private final int weight;

        Ways(int weight) {
            this.weight = weight;
        }

        void add(TokenField field, Match match, String token, int percent) {
            list.add(new Way(field, match, token, Math.max(1, percent * weight)));
        }
    }
}
