package de.efakatalog.index.search;

import de.efakatalog.index.search.engine.SearchEngine;
import de.efakatalog.index.search.rank.FeatureCache;
import de.efakatalog.index.search.rank.Segment;
import de.efakatalog.model.changelog.RecordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Suggests records while somebody types: all words count, the last one may be half-typed. */
final class Suggesting {

    /** What people look for, in this order. */
    private static final List<RecordKind> KINDS =
            List.of(
                    RecordKind.SERVICE,
                    RecordKind.IMPLEMENTATION,
                    RecordKind.ORGANISATION,
                    RecordKind.REGION);

    private final SearchEngine engine;
    private final FeatureCache features;

    Suggesting(SearchEngine engine, FeatureCache features) {
        this.engine = engine;
        this.features = features;
    }

    Suggestions suggest(String typed, int limit) {
        List<SuggestionGroup> groups = new ArrayList<>();
        long position = Long.MAX_VALUE;
        TypedWords words = TypedWords.of(typed);
        for (RecordKind kind : KINDS) {
            SearchQuery query = new SearchQuery(kind, typed, Map.of(), limit, null);
            SearchHits page =
                    new StagedSearch(engine, Inquiry.ofTyping(query, words), features).page();
            groups.add(
                    new SuggestionGroup(
                            kind,
                            page.hits().stream().map(hit -> suggestion(kind, hit)).toList(),
                            page.total()));
            position = Math.min(position, page.position());
        }
        return new Suggestions(List.copyOf(groups), position);
    }

    private static Suggestion suggestion(RecordKind kind, SearchHit hit) {
        String field = HitTexts.fields(kind).getFirst();
        List<Segment> marked = hit.marks().get(field);
        if (marked == null) {
            // found by what people call it, or by its key
            String name = HitTexts.of(kind, hit.json()).getOrDefault(field, hit.key());
            marked = List.of(new Segment(name, false));
        }
        return new Suggestion(hit.registry(), hit.key(), marked);
    }
}
