package de.efakatalog.api.http;

import de.efakatalog.api.security.OperatorRights;
import de.efakatalog.index.search.BadCursorException;
import de.efakatalog.index.search.HitExplanation;
import de.efakatalog.index.search.SearchCursor;
import de.efakatalog.index.search.SearchHit;
import de.efakatalog.index.search.SearchHits;
import de.efakatalog.index.search.SearchIndex;
import de.efakatalog.index.search.SearchQuery;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.model.changelog.RecordKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Answers with a list from the search index: a page as JSON or CSV, or all of it line by line. */
@RequestScoped
public class ListAnswers {

    private final SearchIndex index;
    private final Inputs inputs;
    private final Positions positions;
    private final PagedAnswers pages;
    private final ListWriting writing;
    private final OperatorRights operators;

    ListAnswers(
            SearchIndex index,
            Inputs inputs,
            Positions positions,
            PagedAnswers pages,
            ListWriting writing,
            OperatorRights operators) {
        this.index = index;
        this.inputs = inputs;
        this.positions = positions;
        this.pages = pages;
        this.writing = writing;
        this.operators = operators;
    }

    /**
     * Looks up and answers; ends with a problem when any parameter read so far has a defect.
     *
     * @param kind what is listed
     * @param words what a person typed; null for all
     * @param filters what it is narrowed down by
     * @param selection page size and cursor
     * @param content what the items look like
     */
    public Response answer(
            RecordKind kind,
            @Nullable String words,
            Filters filters,
            ListSelection selection,
            ListContent content) {
        return answer(
                new ListRequest(kind, words, filters, Set.of(), null, false),
                selection,
                content,
                (items, hits, next) -> new Page<>(items, Total.exactly(hits.total()), next));
    }

    /**
     * The same for a list that people search in: with facets, marks and an order of choice.
     *
     * @param facets whose values are counted
     */
    public Response search(
            RecordKind kind,
            Filters filters,
            Set<SearchFilter> facets,
            SearchSelection selection,
            ListContent content) {
        ListRequest request =
                new ListRequest(
                        kind,
                        selection.words(inputs),
                        filters,
                        facets,
                        selection.order(inputs),
                        selection.explained(inputs));
        if (request.explained()) {
            operators.require();
        }
        return answer(request, selection, content, ListAnswers::searchPage);
    }

    private Response answer(
            ListRequest request, ListSelection selection, ListContent content, Document document) {
        Map<SearchFilter, List<String>> narrowed = request.filters().values();
        List<?> list =
                List.of(
                        request.kind(),
                        stated(request.words()),
                        new TreeMap<>(narrowed),
                        stated(request.order()));
        int limit = pages.limit(selection);
        SearchCursor after = pages.cursor(selection, SearchCursor.class, list);
        inputs.complete();
        ListFormat format = pages.format();
        SearchQuery query =
                new SearchQuery(
                        request.kind(),
                        request.words(),
                        narrowed,
                        format == ListFormat.JSON ? request.facets() : Set.of(),
                        request.order(),
                        request.explained(),
                        limit,
                        after);
        positions.answeredFrom(Positions.SEARCH, index::position);
        if (format == ListFormat.NDJSON) {
            return pages.everything(writing.everything(index, query, content));
        }
        SearchHits hits = search(query);
        positions.restsOn(hits.position());
        List<?> items = content.toItems().apply(hits.hits());
        return pages.page(
                format,
                content.columns(),
                items,
                hits.next(),
                list,
                next -> document.of(items, hits, next));
    }

    /** Nothing is not the same as a word that reads like nothing. */
    private static List<?> stated(@Nullable Object parameter) {
        return parameter == null ? List.of() : List.of(parameter);
    }

    private SearchHits search(SearchQuery query) {
        try {
            return index.search(query);
        } catch (BadCursorException e) {
            inputs.refuse("cursor", CursorCode.REFUSAL);
            inputs.complete();
            throw e;
        }
    }

    private static SearchPage<?> searchPage(List<?> items, SearchHits hits, @Nullable String next) {
        List<Highlights> highlights = new ArrayList<>();
        List<HitReasons> reasons = new ArrayList<>();
        for (SearchHit hit : hits.hits()) {
            if (!hit.marks().isEmpty()) {
                highlights.add(new Highlights(hit.key(), hit.registry(), hit.marks()));
            }
            HitExplanation explanation = hit.explanation();
            if (explanation != null) {
                reasons.add(new HitReasons(hit.key(), hit.registry(), explanation));
            }
        }
        return new SearchPage<>(
                items,
                Total.exactly(hits.total()),
                next,
                FacetLabels.of(hits.facets()),
                hits.meant(),
                highlights,
                reasons.isEmpty() ? null : reasons);
    }

    private interface Document {

        Object of(List<?> items, SearchHits hits, @Nullable String next);
    }
}
