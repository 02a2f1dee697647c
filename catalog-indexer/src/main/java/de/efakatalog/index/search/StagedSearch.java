package de.efakatalog.index.search;

import de.efakatalog.index.search.engine.Candidate;
import de.efakatalog.index.search.engine.Found;
import de.efakatalog.index.search.engine.Place;
import de.efakatalog.index.search.engine.Retrieval;
import de.efakatalog.index.search.engine.RetrievalOrder;
import de.efakatalog.index.search.engine.SearchEngine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Retrieves in stages and puts pages together: ranked candidates first, then the engine's order.
 */
final class StagedSearch {

    /** So many candidates are ranked by us (ADR 0004). */
    static final int RANKED = 200;

    /** Candidates that came in before the boundary are ranked with the others, up to this many. */
    private static final int MOST_RANKED = 1_000;

    private static final Stage ALL = new Stage(List.of(), 0);

    private static final Comparator<Ranked> BEST_FIRST =
            Comparator.comparingLong(Ranked::rank)
                    .reversed()
                    .thenComparing(ranked -> ranked.candidate().place());

    private final SearchEngine engine;
    private final SearchQuery query;
    private final List<Stage> stages;
    private final RetrievalOrder order;

    private record Ranked(long rank, Candidate candidate) {}

    /** What was found, and in which stage. */
    private record Attempt(int stage, Retrieval retrieval, Found found) {}

    StagedSearch(SearchEngine engine, SearchQuery query) {
        this.engine = engine;
        this.query = query;
        String typed = query.words();
        this.stages = typed == null || typed.isBlank() ? List.of(ALL) : WordStages.of(typed);
        this.order = order(query);
    }

    private static RetrievalOrder order(SearchQuery query) {
        SearchOrder wanted = query.order();
        if (wanted == null) {
            return query.hasWords() ? RetrievalOrder.RELEVANCE : RetrievalOrder.NAME;
        }
        return switch (wanted) {
            // everything is equally relevant to nobody's words
            case RELEVANCE -> query.hasWords() ? RetrievalOrder.RELEVANCE : RetrievalOrder.NAME;
            case NAME -> RetrievalOrder.NAME;
            case NEWEST -> RetrievalOrder.NEWEST;
        };
    }

    /**
     * The page that was asked for.
     *
     * @throws IllegalArgumentException when the cursor belongs to another query
     */
    SearchHits page() {
        SearchCursor after = query.after();
        if (stages.isEmpty()) {
            long position = engine.find(retrieval(ALL, 0, null)).position();
            return new SearchHits(List.of(), 0, Map.of(), null, position);
        }
        if (order != RetrievalOrder.RELEVANCE) {
            return following(after, after == null ? null : after.last());
        }
        if (after != null && after.rank() == null) {
            return following(after, after.last());
        }
        return ranked(after);
    }

    /** Records in the engine's order. */
    private SearchHits following(@Nullable SearchCursor after, @Nullable Place behind) {
        Attempt attempt = attempt(after, behind, query.limit() + 1);
        List<Candidate> candidates = attempt.found().candidates();
        int shown = Math.min(query.limit(), candidates.size());
        SearchCursor next =
                candidates.size() > shown
                        ? new SearchCursor(
                                attempt.stage(),
                                after == null ? null : after.boundary(),
                                null,
                                candidates.get(shown - 1).place())
                        : null;
        return hits(candidates.subList(0, shown), attempt.found(), next);
    }

    private SearchHits ranked(@Nullable SearchCursor after) {
        Attempt attempt = attempt(after, null, RANKED);
        List<Candidate> head = head(attempt, after == null ? null : after.boundary());
        Place boundary =
                after != null && after.boundary() != null
                        ? after.boundary()
                        : head.isEmpty() ? null : head.getLast().place();
        List<Ranked> ranked = new ArrayList<>();
        head.forEach(candidate -> ranked.add(ranked(candidate)));
        ranked.sort(BEST_FIRST);
        List<Ranked> left = ranked.stream().filter(each -> isBehind(each, after)).toList();
        List<Ranked> shown = left.subList(0, Math.min(query.limit(), left.size()));
        List<Candidate> candidates = new ArrayList<>();
        shown.forEach(each -> candidates.add(each.candidate()));
        boolean more = left.size() > shown.size();
        boolean tail = attempt.found().total() > head.size();
        if (more || (tail && candidates.size() == query.limit())) {
            Ranked last = shown.getLast();
            SearchCursor next =
                    new SearchCursor(
                            attempt.stage(), boundary, last.rank(), last.candidate().place());
            return hits(candidates, attempt.found(), next);
        }
        if (!tail) {
            return hits(candidates, attempt.found(), null);
        }
        int missing = query.limit() - candidates.size();
        List<Candidate> rest =
                engine.find(attempt.retrieval().page(boundary, missing + 1)).candidates();
        candidates.addAll(rest.subList(0, Math.min(missing, rest.size())));
        SearchCursor next =
                rest.size() > missing
                        ? new SearchCursor(
                                attempt.stage(), boundary, null, candidates.getLast().place())
                        : null;
        return hits(candidates, attempt.found(), next);
    }

    /** All records, in the order of their pages, from one state of the index. */
    void scan(Consumer<SearchHit> reader) {
        if (stages.isEmpty()) {
            return;
        }
        Retrieval retrieval = attempt(null, null, 0).retrieval();
        int ranked = order == RetrievalOrder.RELEVANCE ? RANKED : 0;
        List<Ranked> head = new ArrayList<>();
        long[] seen = {0};
        engine.scan(
                retrieval,
                candidate -> {
                    if (seen[0]++ < ranked) {
                        head.add(ranked(candidate));
                    } else {
                        handOver(head, reader);
                        reader.accept(hit(candidate));
                    }
                });
        handOver(head, reader);
    }

    /** Hands over, once, what had to be ranked first. */
    private static void handOver(List<Ranked> head, Consumer<SearchHit> reader) {
        head.sort(BEST_FIRST);
        head.forEach(each -> reader.accept(hit(each.candidate())));
        head.clear();
    }

    private static Ranked ranked(Candidate candidate) {
        return new Ranked(candidate.place().rank(), candidate);
    }

    private static SearchHit hit(Candidate candidate) {
        return new SearchHit(candidate.registry(), candidate.key(), candidate.json());
    }

    /** All candidates up to the boundary, which may be more or fewer than there were before. */
    private List<Candidate> head(Attempt attempt, @Nullable Place boundary) {
        List<Candidate> head = new ArrayList<>(attempt.found().candidates());
        if (boundary == null) {
            return head;
        }
        int read = head.size();
        while (read == RANKED
                && head.size() < MOST_RANKED
                && head.getLast().place().compareTo(boundary) < 0) {
            List<Candidate> more =
                    engine.find(attempt.retrieval().page(head.getLast().place(), RANKED))
                            .candidates();
            read = more.size();
            head.addAll(more);
        }
        head.removeIf(candidate -> candidate.place().compareTo(boundary) > 0);
        return head;
    }

    private static boolean isBehind(Ranked each, @Nullable SearchCursor after) {
        if (after == null || after.rank() == null) {
            return true;
        }
        int byRank = Long.compare(after.rank(), each.rank());
        return byRank > 0 || (byRank == 0 && after.last().compareTo(each.candidate().place()) < 0);
    }

    private Attempt attempt(@Nullable SearchCursor after, @Nullable Place behind, int limit) {
        int stage = after == null ? 0 : after.stage();
        if (stage < 0 || stage >= stages.size()) {
            throw new IllegalArgumentException("the cursor belongs to another query");
        }
        while (true) {
            Retrieval retrieval = retrieval(stages.get(stage), limit, behind);
            Found found = engine.find(retrieval);
            // a record that came in between must not change the rules from page to page
            if (found.total() > 0 || after != null || stage == stages.size() - 1) {
                return new Attempt(stage, retrieval, found);
            }
            stage++;
        }
    }

    private Retrieval retrieval(Stage stage, int limit, @Nullable Place behind) {
        return new Retrieval(
                query.kind(),
                stage.words(),
                stage.required(),
                query.filters(),
                query.facets(),
                order,
                limit,
                behind);
    }

    private static SearchHits hits(
            List<Candidate> candidates, Found found, @Nullable SearchCursor next) {
        List<SearchHit> hits = candidates.stream().map(StagedSearch::hit).toList();
        return new SearchHits(hits, found.total(), found.facets(), next, found.position());
    }
}
