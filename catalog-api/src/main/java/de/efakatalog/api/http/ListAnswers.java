package de.efakatalog.api.http;

import de.efakatalog.index.search.SearchCursor;
import de.efakatalog.index.search.SearchHits;
import de.efakatalog.index.search.SearchIndex;
import de.efakatalog.index.search.SearchQuery;
import de.efakatalog.model.changelog.RecordKind;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers with a list from the search index: a page as JSON or CSV, or all of it line by line. */
@RequestScoped
public class ListAnswers {

    /** What Accept makes of the same address. */
    private static final String VARIES = HttpHeaders.ACCEPT;

    private final SearchIndex index;
    private final Inputs inputs;
    private final Positions positions;
    private final CursorCode cursors;
    private final ListWriting writing;
    private final HttpHeaders headers;
    private final RoutingContext routing;

    ListAnswers(
            SearchIndex index,
            Inputs inputs,
            Positions positions,
            CursorCode cursors,
            ListWriting writing,
            HttpHeaders headers,
            RoutingContext routing) {
        this.index = index;
        this.inputs = inputs;
        this.positions = positions;
        this.cursors = cursors;
        this.writing = writing;
        this.headers = headers;
        this.routing = routing;
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
        int limit =
                (int)
                        inputs.number(
                                "limit",
                                selection.limit,
                                1,
                                ListSelection.MAX_LIMIT,
                                ListSelection.DEFAULT_LIMIT);
        SearchQuery first = new SearchQuery(kind, words, filters.values(), limit, null);
        SearchCursor after =
                inputs.parsed("cursor", selection.cursor, text -> cursors.read(text, first));
        inputs.complete();
        ListFormat format = Acceptance.choose(headers.getAcceptableMediaTypes());
        SearchQuery query = new SearchQuery(kind, words, filters.values(), limit, after);
        positions.awaitReadModel(Positions.SEARCH, index::position);
        return format == ListFormat.NDJSON
                ? everything(query, content)
                : page(query, content, format);
    }

    private Response everything(SearchQuery query, ListContent content) {
        positions.restsOn(index.position());
        return Response.ok(writing.everything(index, query, content))
                .type(ListFormat.NDJSON.mediaType())
                .header(HttpHeaders.VARY, VARIES)
                .build();
    }

    private Response page(SearchQuery query, ListContent content, ListFormat format) {
        SearchHits hits = index.search(query);
        positions.restsOn(hits.position());
        List<?> items = content.toItems().apply(hits.hits());
        SearchCursor after = hits.next();
        String next = after == null ? null : addressOf(cursors.write(after, query));
        Response.ResponseBuilder answer =
                Response.ok(
                                format == ListFormat.CSV
                                        ? writing.csv(content.columns(), items)
                                        : new Page<>(items, Total.exactly(hits.total()), next))
                        .type(format.mediaType())
                        .header(HttpHeaders.VARY, VARIES);
        if (next != null) {
            answer.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer.build();
    }

    private String addressOf(String cursor) {
        QueryString query =
                routing.get(QueryString.ATTRIBUTE) instanceof QueryString given
                        ? given
                        : new QueryString(List.of());
        return routing.request().path() + "?" + query.with("cursor", cursor).encoded();
    }
}
