package de.efakatalog.benchmarks.search;

import java.util.List;

/**
 * How well a searcher does on a set of queries; all but the number are from 0 to 1.
 *
 * @param queries how many
 * @param successAt1 share of queries with a right answer in the first place
 * @param successAt5 in the first five
 * @param successAt10 in the first ten
 * @param reciprocalRank mean of 1 / place of the first right answer (MRR), 0 beyond the tenth
 * @param gain normalised discounted cumulative gain of the first ten (nDCG@10), where the first
 *     service of each right object counts
 * @param zeroHits share of queries without any answer
 */
public record Figures(
        int queries,
        double successAt1,
        double successAt5,
        double successAt10,
        double reciprocalRank,
        double gain,
        double zeroHits) {

    static Figures of(List<Outcome> outcomes) {
        double all = Math.max(1, outcomes.size());
        return new Figures(
                outcomes.size(),
                within(outcomes, 1) / all,
                within(outcomes, 5) / all,
                within(outcomes, Outcome.PLACES) / all,
                outcomes.stream()
                                .filter(each -> each.rank() > 0)
                                .mapToDouble(each -> 1.0 / each.rank())
                                .sum()
                        / all,
                outcomes.stream().mapToDouble(Outcome::gain).sum() / all,
                outcomes.stream().filter(each -> each.keys().isEmpty()).count() / all);
    }

    private static long within(List<Outcome> outcomes, int places) {
        return outcomes.stream().filter(each -> each.rank() > 0 && each.rank() <= places).count();
    }
}
