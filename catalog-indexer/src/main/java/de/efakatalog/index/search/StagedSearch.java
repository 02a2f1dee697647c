package de.efakatalog.index.search;

import de.efakatalog.index.search.engine.Candidate;
import de.efakatalog.index.search.engine.FacetCount;
import de.efakatalog.index.search.engine.Found;
import de.efakatalog.index.search.engine.Place;
import de.efakatalog.index.search.engine.Retrieval;
import de.efakatalog.index.search.engine.RetrievalOrder;
import de.efakatalog.index.search.engine.SearchEngine;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.index.search.rank.FeatureCache;
import de.efakatalog.index.search.rank.Features;
import de.efakatalog.index.search.rank.Ranking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Retrieves in stages and puts pages together: ranked candidates first, then the engine's order.
 */
final class StagedSearch {

    /** So many candidates are ranked by us (ADR 0004). */
    static final int RANKED = 200;

    /** Candidates that came in before the boundary are ranked with the others, up to this many. */
    private static final int MOST_RANKED = 1_000;

    private final SearchEngine engine;
    private final Inquiry inquiry;
    private final FeatureCache features;
    private final @Nullable Ranking ranking;
    private final HitMaking making;

    StagedSearch(SearchEngine engine, Inquiry inquiry, FeatureCache features) {
        this.engine = engine;
        this.inquiry = inquiry;
        this.features = features;
        this.ranking = inquiry.ranking();
        this.making = new HitMaking(inquiry, ranking, features);
    }

    /**
     * The page that was asked for.
     *
     * @throws BadCursorException when the cursor belongs to another query or generation
     */
    SearchHits page() {
        SearchCursor after = inquiry.query().after();
        if (inquiry.isVoid()) {
            Found nothing = engine.find(inquiry.retrieval(0, 0, null));
            return new SearchHits(List.of(), 0, noCounts(), null, null, nothing.position());
        }
        boolean inHead = after == null || after.shown() != null;
        return ranking != null && inquiry.order() == RetrievalOrder.RELEVANCE && inHead
                ? ranked(ranking, after)
                : following(after);
    }

    /** An empty list counts nothing, as any other that finds nothing. */
    private Map<SearchFilter, List<FacetCount>> noCounts() {
        return inquiry.query().facets().stream()
                .collect(Collectors.toMap(Function.identity(), facet -> List.of()));
    }

    /** Records in the engine's order. */
    private SearchHits following(@Nullable SearchCursor after) {
        int limit = inquiry.query().limit();
        Attempt attempt =
                Attempt.make(
                        engine, inquiry, after, limit + 1, after == null ? null : after.last());
        List<Candidate> candidates = attempt.found().candidates();
        int shown = Math.min(limit, candidates.size());
        SearchCursor next =
                candidates.size() > shown
                        ? new SearchCursor(
                                attempt.stage(),
                                after == null ? null : after.boundary(),
                                null,
                                candidates.get(shown - 1).place(),
                                CursorBasis.of(attempt.found()))
                        : null;
        return hits(attempt, candidates.subList(0, shown), 0, next);
    }

    private SearchHits ranked(Ranking ranking, @Nullable SearchCursor after) {
        int limit = inquiry.query().limit();
        Attempt attempt = Attempt.make(engine, inquiry, after, RANKED, null);
        List<Candidate> head = head(attempt, after == null ? null : after.boundary());
        Place boundary = boundary(after, head);
        Shown before = Shown.of(after == null ? null : after.shown());
        List<Candidate> left =
                ordered(head, ranking).stream().filter(each -> !before.contains(each)).toList();
        List<Candidate> page = new ArrayList<>(left.subList(0, Math.min(limit, left.size())));
        boolean tail = attempt.found().total() > head.size();
        if (!page.isEmpty() && (left.size() > limit || (tail && page.size() == limit))) {
            return hits(
                    attempt,
                    page,
                    page.size(),
                    new SearchCursor(
                            attempt.stage(),
                            boundary,
                            before.with(page),
                            page.getLast().place(),
                            CursorBasis.of(attempt.found())));
        }
        return tail ? withTail(attempt, page, boundary) : hits(attempt, page, page.size(), null);
    }

    /** Fills up a page with what stands behind the ranked candidates. */
    private SearchHits withTail(Attempt attempt, List<Candidate> page, @Nullable Place boundary) {
        int ranked = page.size();
        int missing = inquiry.query().limit() - ranked;
        List<Candidate> tail =
                engine.find(attempt.retrieval().page(boundary, missing + 1)).candidates();
        page.addAll(tail.subList(0, Math.min(missing, tail.size())));
        SearchCursor next =
                tail.size() > missing
                        ? new SearchCursor(
                                attempt.stage(),
                                boundary,
                                null,
                                page.getLast().place(),
                                CursorBasis.of(attempt.found()))
                        : null;
        return hits(attempt, page, ranked, next);
    }

    private List<Candidate> ordered(List<Candidate> candidates, Ranking ranking) {
        List<@Nullable Features> known = new ArrayList<>(candidates.size());
        List<Candidate> unknown = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Features its = features.known(candidate.featuresKey());
            known.add(its);
            if (its == null) {
                unknown.add(candidate);
            }
        }
        engine.fetchFeatures(unknown);
        List<Features> all = new ArrayList<>(candidates.size());
        for (int i = 0; i < candidates.size(); i++) {
            Features its = known.get(i);
            all.add(its != null ? its : features(candidates.get(i)));
        }
        return Arrays.stream(ranking.order(all)).mapToObj(candidates::get).toList();
    }

    private Features features(Candidate candidate) {
        return features.parse(candidate.featuresKey(), candidate.featuresText());
    }

    private static @Nullable Place boundary(@Nullable SearchCursor after, List<Candidate> head) {
        if (after != null) {
            return after.boundary();
        }
        return head.isEmpty() ? null : head.getLast().place();
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
            Retrieval more = attempt.retrieval().page(head.getLast().place(), RANKED);
            List<Candidate> candidates = engine.find(more).candidates();
            read = candidates.size();
            head.addAll(candidates);
        }
        head.removeIf(candidate -> candidate.place().compareTo(boundary) > 0);
        return head;
    }

    /** All records, in the order of their pages, from one state of the index. */
    void scan(Consumer<SearchHit> reader) {
        if (inquiry.isVoid()) {
            return;
        }
        Ranking order = ranking;
        boolean ranks = order != null && inquiry.order() == RetrievalOrder.RELEVANCE;
        List<Candidate> head = new ArrayList<>();
        long[] seen = {0};
        Runnable handOver =
                () -> {
                    if (order != null && !head.isEmpty()) {
                        ordered(head, order).forEach(each -> reader.accept(HitMaking.plain(each)));
                        head.clear();
                    }
                };
        engine.scan(
                Attempt.make(engine, inquiry, null, 0, null).retrieval(),
                candidate -> {
                    if (ranks && seen[0]++ < RANKED) {
                        head.add(candidate);
                    } else {
                        handOver.run();
                        reader.accept(HitMaking.plain(candidate));
                    }
                });
        handOver.run();
    }

    private SearchHits hits(
            Attempt attempt, List<Candidate> page, int ranked, @Nullable SearchCursor next) {
        Found found = attempt.found();
        engine.fetchRecords(page);
        if (inquiry.query().explained() && inquiry.reading() != null) {
            engine.fetchFeatures(
                    page.stream()
                            .filter(each -> features.known(each.featuresKey()) == null)
                            .toList());
        }
        List<SearchHit> hits = making.hits(page, attempt.stage(), ranked);
        String meant = inquiry.query().after() == null ? making.meant(hits) : null;
        return new SearchHits(hits, found.total(), found.facets(), meant, next, found.position());
    }
}
