package de.efakatalog.index.search.rank;

import org.jspecify.annotations.Nullable;

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
        Finding finding = new Finding();
        name.words().forEach(word -> finding.add(comparisons.of(word)));
        return finding.match(name.weight(), coverage);
    }

    /** What the words of a name meet together. */
    static final class Finding {

        private ComparedWord first = ComparedWord.NOTHING;

        /** What several of them meet; null as long as it is only one. */
        private int @Nullable [] together;

        private int used;

        /** Adds what the next word of the name has in common with the query. */
        void add(ComparedWord word) {
            if (word == ComparedWord.NOTHING) {
                return;
            }
            used += word.used();
            if (first == ComparedWord.NOTHING) {
                first = word;
                return;
            }
            int[] row = together == null ? first.row().clone() : together;
            QueryCoverage.add(row, word.row());
            together = row;
        }

        /**
         * How well the name answers.
         *
         * @param weight what its words weigh together
         */
        NameMatch match(int weight, QueryCoverage coverage) {
            if (first == ComparedWord.NOTHING) {
                return NOTHING;
            }
            int precision = used / Math.max(1, weight);
            if (together == null) {
                return new NameMatch(first.met(), score(first.covered(), precision));
            }
            int[] ofQuery = coverage.read(together);
            return new NameMatch(ofQuery, score(coverage.of(ofQuery), precision));
        }
    }

    private static int score(int recall, int precision) {
        int below = COVERAGE * precision + recall;
        return below == 0 ? 0 : (COVERAGE + 1) * precision * recall / below;
    }
}
