package de.efakatalog.index.search;

import de.efakatalog.index.search.engine.Place;
import de.efakatalog.index.search.engine.Retrieval;
import de.efakatalog.index.search.engine.RetrievalOrder;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.index.search.engine.Wanted;
import de.efakatalog.index.search.rank.Ranking;
import de.efakatalog.index.search.rank.Stage;
import de.efakatalog.index.search.text.QueryReading;
import de.efakatalog.model.changelog.RecordKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A query, read: in which stages and in which order the engine is asked.
 *
 * @param query what was asked
 * @param typed what its words mean; null when it has none
 * @param stages from strict to tolerant; none when nothing but spaces and signs was typed
 * @param order the engine's
 */
record Inquiry(
        SearchQuery query, @Nullable TypedWords typed, List<Stage> stages, RetrievalOrder order) {

    private static final Stage ALL = new Stage("all records", List.of(), 0);

    /** Where people describe what they look for, as opposed to naming it. */
    private static final Set<RecordKind> DESCRIBED =
            EnumSet.of(RecordKind.SERVICE, RecordKind.OZG_SERVICE);

    /** So few hits may not be what was meant: the next stage may find better ones. */
    private static final int ENOUGH = 10;

    /**
     * What people choose among with the counts before their eyes; whether the counts are asked for
     * makes no difference, so that all formats of a list hold the same.
     */
    private static final Set<SearchFilter> TOGGLED =
            EnumSet.of(
                    SearchFilter.THEMENFELD,
                    SearchFilter.LAGE,
                    SearchFilter.TYPISIERUNG,
                    SearchFilter.IMPLEMENTED,
                    SearchFilter.STATUS,
                    SearchFilter.MATURITY,
                    SearchFilter.PROVIDER_LAND,
                    SearchFilter.REUSABLE_IN);

    static Inquiry of(SearchQuery query) {
        return of(query, TypedWords.of(query.words()));
    }

    private static Inquiry of(SearchQuery query, @Nullable TypedWords typed) {
        if (typed == null) {
            return new Inquiry(query, null, List.of(ALL), order(query, false));
        }
        List<Stage> stages = typed.stages();
        RetrievalOrder order = order(query, true);
        boolean tolerant = DESCRIBED.contains(query.kind()) && order == RetrievalOrder.RELEVANCE;
        return new Inquiry(query, typed, tolerant ? tolerant(stages) : stages, order);
    }

    /**
     * Without the stage that takes words as they are where another one allows for typos: that one
     * is there because a word is unknown, and what looks like a part of it is no better guess.
     * Names of places are unknown to the vocabulary, too, so this holds for services only.
     */
    private static List<Stage> tolerant(List<Stage> stages) {
        return stages.size() > 1 && stages.get(0).required() == stages.get(1).required()
                ? stages.subList(1, stages.size())
                : stages;
    }

    /** While somebody types: all words have to be met, though perhaps with typos. */
    static Inquiry ofTyping(SearchQuery query, @Nullable TypedWords typed) {
        Inquiry whole = of(query, typed);
        int required = whole.isVoid() ? 0 : whole.stages.getFirst().required();
        List<Stage> strict =
                whole.stages.stream().filter(stage -> stage.required() == required).toList();
        return new Inquiry(query, typed, strict, whole.order);
    }

    /** What the words mean; null when there are none. */
    @Nullable QueryReading reading() {
        return typed == null ? null : typed.reading();
    }

    /** By which hits are ordered that words have found; null when there are none. */
    @Nullable Ranking ranking() {
        return typed == null ? null : typed.ranking();
    }

    private static RetrievalOrder order(SearchQuery query, boolean words) {
        SearchOrder wanted = query.order();
        if (wanted == null) {
            return words ? RetrievalOrder.RELEVANCE : RetrievalOrder.NAME;
        }
        return switch (wanted) {
            // without words nothing is more relevant than anything else
            case RELEVANCE -> words ? RetrievalOrder.RELEVANCE : RetrievalOrder.NAME;
            case NAME -> RetrievalOrder.NAME;
            case NEWEST -> RetrievalOrder.NEWEST;
        };
    }

    /** Whether there is nothing to look for, and nothing to be found. */
    boolean isVoid() {
        return stages.isEmpty();
    }

    /**
     * How many hits make a later stage needless. In an order that does not go by how well they
     * match, the hits of a looser stage would stand before and between the good ones: there, any
     * hit is enough.
     */
    int enough() {
        return DESCRIBED.contains(query.kind()) && order == RetrievalOrder.RELEVANCE ? ENOUGH : 1;
    }

    /** Whether something is chosen among what is counted. */
    boolean isToggled() {
        return query.filters().keySet().stream().anyMatch(TOGGLED::contains);
    }

    /** The question how much a stage finds whatever is chosen among what is counted. */
    Retrieval count(int stage) {
        Map<SearchFilter, List<String>> kept = new EnumMap<>(SearchFilter.class);
        kept.putAll(query.filters());
        kept.keySet().removeAll(TOGGLED);
        Stage asked = stages.get(stage);
        return new Retrieval(
                query.kind(),
                bounded(asked.wanted()),
                asked.required(),
                kept,
                Set.of(),
                order,
                0,
                null);
    }

    /** What the engine is asked for in a stage. */
    Retrieval retrieval(int stage, int limit, @Nullable Place behind) {
        Stage asked = isVoid() ? ALL : stages.get(stage);
        return new Retrieval(
                query.kind(),
                bounded(asked.wanted()),
                asked.required(),
                query.filters(),
                isVoid() ? Set.of() : query.facets(),
                order,
                limit,
                behind);
    }

    /** Of too many words those are left out first that a record may do without. */
    private static List<Wanted> bounded(List<Wanted> words) {
        int surplus = words.size() - Retrieval.MOST_WORDS;
        if (surplus <= 0) {
            return words;
        }
        List<Wanted> kept = new ArrayList<>(words);
        for (int i = kept.size() - 1; i >= 0 && kept.size() > Retrieval.MOST_WORDS; i--) {
            if (kept.get(i).optional()) {
                kept.remove(i);
            }
        }
        return kept;
    }
}
