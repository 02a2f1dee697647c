package de.efakatalog.index.search.rank;

/**
 * How well a name answers a query: how much of the query it covers, and how much of it is covered
 * by the query, each weighted by what the words say. Covering the query counts four times as much,
 * because official titles are long and queries are short.
 */
final class NameMatch {

    /** Of a name that has nothing in common with the query. */
    static final NameMatch NOTHING = new NameMatch(new int[0], 0);

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

    /** Compares; {@link #NOTHING} when no word of the name is like one of the query. */
    static NameMatch of(Name name, QueryCoverage coverage, Comparisons comparisons) {
        ComparedWord alone = ComparedWord.NOTHING;
        int[] together = null;
        int used = 0;
        for (NameWord each : name.words()) {
            ComparedWord word = comparisons.of(each);
            if (word != ComparedWord.NOTHING) {
                used += word.used();
                if (alone == ComparedWord.NOTHING) {
                    alone = word;
                } else {
                    together = together == null ? alone.row().clone() : together;
                    QueryCoverage.add(together, word.row());
                }
            }
        }
        if (alone == ComparedWord.NOTHING) {
            return NOTHING;
        }
        int precision = used / Math.max(1, name.weight());
        if (together == null) {
            return new NameMatch(alone.met(), score(alone.covered(), precision));
        }
        int[] ofQuery = coverage.read(together);
        return new NameMatch(ofQuery, score(coverage.of(ofQuery), precision));
    }

    private static int score(int recall, int precision) {
        int below = COVERAGE * precision + recall;
        return below == 0 ? 0 : (COVERAGE + 1) * precision * recall / below;
    }
}
