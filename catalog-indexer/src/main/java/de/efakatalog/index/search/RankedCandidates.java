package de.efakatalog.index.search;

import de.efakatalog.index.search.engine.Candidate;
import de.efakatalog.index.search.rank.FeatureCache;
import de.efakatalog.index.search.rank.Ranking;
import de.efakatalog.index.search.text.QueryReading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts candidates into the order in which they are shown. */
final class RankedCandidates {

    private static final Comparator<Ranked> BEST_FIRST =
            Comparator.comparingLong(Ranked::rank)
                    .reversed()
                    .thenComparing(ranked -> ranked.candidate().place());

    private final List<Ranked> ranked;

    /**
     * A candidate with what our ranking gives it; equals stand in the engine's order.
     *
     * @param rank the higher the earlier
     */
    record Ranked(long rank, Candidate candidate) {}

    private RankedCandidates(List<Ranked> ranked) {
        this.ranked = ranked;
    }

    static RankedCandidates of(
            List<Candidate> candidates, QueryReading reading, FeatureCache features) {
        Ranking ranking = new Ranking(reading);
        List<Ranked> ranked = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            ranked.add(new Ranked(ranking.score(features.parse(candidate.features())), candidate));
        }
        ranked.sort(BEST_FIRST);
        return new RankedCandidates(ranked);
    }

    /** All of them, best first. */
    List<Candidate> all() {
        return ranked.stream().map(Ranked::candidate).toList();
    }

    /** Those behind the last one of the page before; all when there is none. */
    List<Ranked> behind(@Nullable SearchCursor after) {
        if (after == null || after.rank() == null) {
            return ranked;
        }
        long rank = after.rank();
        return ranked.stream()
                .filter(
                        each ->
                                each.rank() < rank
                                        || (each.rank() == rank
                                                && after.last().compareTo(each.candidate().place())
                                                        < 0))
                .toList();
    }
}
