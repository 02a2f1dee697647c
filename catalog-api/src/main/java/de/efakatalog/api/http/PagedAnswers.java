package de.efakatalog.api.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What all lists share, wherever their items come from: page size, cursor, formats, next page. */
@RequestScoped
public class PagedAnswers {

    /** What Accept makes of the same address. */
    private static final String VARIES = HttpHeaders.ACCEPT;

    private final Inputs inputs;
    private final CursorCode cursors;
    private final ListWriting writing;
    private final HttpHeaders headers;
    private final RoutingContext routing;

    PagedAnswers(
            Inputs inputs,
            CursorCode cursors,
            ListWriting writing,
            HttpHeaders headers,
            RoutingContext routing) {
        this.inputs = inputs;
        this.cursors = cursors;
        this.writing = writing;
        this.headers = headers;
        this.routing = routing;
    }

    /** How many items the page asked for holds at most. */
    public int limit(ListSelection selection) {
        return (int)
                inputs.number(
                        "limit",
                        selection.limit,
                        1,
                        ListSelection.MAX_LIMIT,
                        ListSelection.DEFAULT_LIMIT);
    }

    /**
     * Where the page asked for begins; null at the beginning.
     *
     * @param type what {@link #page} was given as next
     * @param list all that makes the list what it is: a cursor belongs to one list
     */
    public <T> @Nullable T cursor(ListSelection selection, Class<T> type, List<?> list) {
        return inputs.parsed("cursor", selection.cursor, text -> cursors.read(text, type, list));
    }

    /**
     * The format asked for.
     *
     * @throws de.efakatalog.api.problem.ProblemException when it is none that lists have
     */
    public ListFormat format() {
        return Acceptance.choose(headers.getAcceptableMediaTypes());
    }

    /**
     * Answers with a page.
     *
     * @param format JSON or CSV
     * @param columns the record type of an item
     * @param items the page's items
     * @param next where the next page begins; null on the last one
     * @param list all that makes the list what it is
     * @param document the JSON document, from the address of the next page
     */
    public Response page(
            ListFormat format,
            Class<? extends Record> columns,
            List<?> items,
            @Nullable Object next,
            List<?> list,
            Function<@Nullable String, Object> document) {
        String address = next == null ? null : addressOf(cursors.write(next, list));
        Response.ResponseBuilder answer =
                Response.ok(
                                format == ListFormat.CSV
                                        ? writing.csv(columns, items)
                                        : document.apply(address))
                        .type(format.mediaType())
                        .header(HttpHeaders.VARY, VARIES);
        if (address != null) {
            answer.header(HttpHeaders.LINK, "<" + address + ">; rel=\"next\"");
        }
        return answer.build();
    }

    /** Answers with everything, one item a line. */
    public Response everything(List<?> items) {
        return everything(writing.everything(items));
    }

    Response everything(StreamingOutput lines) {
        return Response.ok(lines)
                .type(ListFormat.NDJSON.mediaType())
                .header(HttpHeaders.VARY, VARIES)
                .build();
    }

    private String addressOf(String cursor) {
        QueryString query =
                routing.get(QueryString.ATTRIBUTE) instanceof QueryString given
                        ? given
                        : new QueryString(List.of());
        return routing.request().path() + "?" + query.with("cursor", cursor).encoded();
    }
}
