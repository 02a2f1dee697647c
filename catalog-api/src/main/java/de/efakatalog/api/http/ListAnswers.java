package de.efakatalog.api.http;

import de.efakatalog.index.search.SearchCursor;
import de.efakatalog.index.search.SearchHits;
import de.efakatalog.index.search.SearchIndex;
import de.efakatalog.index.search.SearchQuery;
import de.efakatalog.index.search.engine.SearchFilter;
import de.efakatalog.model.changelog.RecordKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
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

    ListAnswers(
            SearchIndex index,
            Inputs inputs,
            Positions positions,
            PagedAnswers pages,
            ListWriting writing) {
        this.index = index;
        this.inputs = inputs;
        this.positions = positions;
        this.pages = pages;
        this.writing = writing;
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
        Map<SearchFilter, List<String>> narrowed = filters.values();
        List<?> list = List.of(kind, String.valueOf(words), new TreeMap<>(narrowed));
        int limit = pages.limit(selection);
        SearchCursor after = pages.cursor(selection, SearchCursor.class, list);
        inputs.complete();
        ListFormat format = pages.format();
        SearchQuery query = new SearchQuery(kind, words, narrowed, limit, after);
        positions.awaitReadModel(Positions.SEARCH, index::position);
        if (format == ListFormat.NDJSON) {
            positions.restsOn(index.position());
            return pages.everything(writing.everything(index, query, content));
        }
        SearchHits hits = index.search(query);
        positions.restsOn(hits.position());
        List<?> items = content.toItems().apply(hits.hits());
        return pages.page(
                format,
                content.columns(),
                items,
                hits.next(),
                list,
                next -> new Page<>(items, Total.exactly(hits.total()), next));
    }
}
