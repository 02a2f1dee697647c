package de.efakatalog.index.search.rank;

import de.efakatalog.index.search.text.QueryWord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well a name answers a query: how much of the query it covers, and how much of it is covered
 * by the query, each weighted by what the words say. Covering the query counts four times as much,
 * because official titles are long and queries are short.
 */
final class NameMatch {

    /** What parts are worth when all of them are met, against the same word. */
    private static final int PARTS = 920;

    private static final int FULL = 1000;

    /** The query's coverage against the name's. */
    private static final int COVERAGE = 4;

    private final int[] ofQuery;
    private final int score;

    private NameMatch(int[] ofQuery, int score) {
        this.ofQuery = ofQuery;
        this.score = score;
    }

    /** How well each word of the query is met, of 1,000; not to be changed. */
    int[] ofQuery() {
        return ofQuery;
    }

    /** Both coverages together, of 1,000. */
    int score() {
        return score;
    }

    /**
     * Compares.
     *
     * @param comparisons of these words
     */
    static NameMatch of(List<QueryWord> words, Name name, Comparisons comparisons) {
        int asked = words.size();
        int named = name.numbers().length;
        int[] ofQuery = new int[asked];
        int[] ofName = new int[named];
        int[][] queryParts = new int[asked][];
        for (int j = 0; j < named; j++) {
            Comparisons.Row row = comparisons.of(name, j);
            if (row.isEmpty()) {
                continue;
            }
            NameWord word = name.words().get(j);
            int[] nameParts = new int[word.parts().size()];
            for (int i = 0; i < asked; i++) {
                Likeness like = row.with(i);
                if (like != null) {
                    ofQuery[i] = Math.max(ofQuery[i], like.whole());
                    ofName[j] = Math.max(ofName[j], like.whole());
                    queryParts[i] = best(queryParts[i], like.ofQuery());
                    best(nameParts, like.ofName());
                }
            }
            ofName[j] = Math.max(ofName[j], nameParts(word, nameParts));
        }
        for (int i = 0; i < asked; i++) {
            ofQuery[i] = Math.max(ofQuery[i], queryParts(words.get(i), queryParts[i]));
        }
        return new NameMatch(ofQuery, score(words, name, ofQuery, ofName));
    }

    private static int[] best(int @Nullable [] known, int[] more) {
        if (known == null) {
            return more.clone();
        }
        for (int i = 0; i < known.length; i++) {
            known[i] = Math.max(known[i], more[i]);
        }
        return known;
    }

    private static int nameParts(NameWord word, int[] met) {
        int sum = 0;
        int all = 0;
        for (int i = 0; i < met.length; i++) {
            int weight = word.parts().get(i).weight();
            sum += weight * met[i];
            all += weight;
        }
        return sum / all * PARTS / FULL;
    }

    private static int queryParts(QueryWord word, int @Nullable [] met) {
        if (met == null) {
            return 0;
        }
        if (word.parts().isEmpty()) {
            return met[0] * PARTS / FULL;
        }
        int sum = 0;
        int all = 0;
        for (int i = 0; i < met.length; i++) {
            int weight = word.parts().get(i).weight();
            sum += weight * met[i];
            all += weight;
        }
        return sum / all * PARTS / FULL;
    }

    private static int score(List<QueryWord> words, Name name, int[] ofQuery, int[] ofName) {
        int covered = 0;
        int all = 0;
        for (int i = 0; i < ofQuery.length; i++) {
            covered += words.get(i).weight() * ofQuery[i];
            all += words.get(i).weight();
        }
        int recall = covered / Math.max(1, all);
        int used = 0;
        for (int j = 0; j < ofName.length; j++) {
            if (ofName[j] > 0) {
                used += name.words().get(j).weight() * ofName[j];
            }
        }
        int precision = used / Math.max(1, name.weight());
        int below = COVERAGE * precision + recall;
        return below == 0 ? 0 : (COVERAGE + 1) * precision * recall / below;
    }
}
