package de.efakatalog.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.api.problem.Defect;
import de.efakatalog.api.problem.Problem;
import de.efakatalog.api.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stands before all doors: refuses addresses that are no text and bodies that are too large, and
 * lets queries pass in Unicode NFC.
 *
 * <p>The server itself would replace invalid UTF-8 by U+FFFD and let NUL through to the database.
 */
@ApplicationScoped
public class RequestGuard {

    /** Before authentication, after CORS, so that a script can read the refusal. */
    private static final int PRIORITY = 250;

    private final ObjectMapper json;
    private final HttpSettings settings;

    RequestGuard(ObjectMapper json, HttpSettings settings) {
        this.json = json;
        this.settings = settings;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        String part = "path";
        try {
            PercentDecoding.decode(orEmpty(request.path()), false);
            part = "query";
            QueryString query = QueryString.parse(request.query());
            context.put(QueryString.ATTRIBUTE, query);
            MultiMap seenByDoors = context.queryParams().clear();
            query.parameters().forEach(each -> seenByDoors.add(each.name(), each.value()));
        } catch (MalformedTextException e) {
            refuse(
                    context,
                    Problem.of(
                            ProblemType.MALFORMED_REQUEST,
                            "The %s of the address cannot be read: it %s."
                                    .formatted(part, e.getMessage()),
                            null,
                            List.of(Defect.ofParameter(part, String.valueOf(e.getMessage())))));
            return;
        }
        if (!Acceptance.isWellFormed(request.headers().getAll(HttpHeaders.ACCEPT))) {
            refuse(
                    context,
                    Problem.of(
                            ProblemType.MALFORMED_REQUEST,
                            "The header Accept cannot be read.",
                            null,
                            List.of(
                                    Defect.ofParameter(
                                            "Accept",
                                            "must be a list of media types, such as"
                                                    + " application/json, text/csv;q=0.5"))));
            return;
        }
        if (bodyLength(request) > limitFor(orEmpty(request.path()))) {
            refuse(
                    context,
                    Problem.of(
                            ProblemType.PAYLOAD_TOO_LARGE,
                            "This address takes bodies of at most %d bytes."
                                    .formatted(limitFor(orEmpty(request.path()))),
                            null,
                            List.of()));
            return;
        }
        context.next();
    }

    private long limitFor(String path) {
        return path.startsWith(settings.importPath())
                ? Long.MAX_VALUE // the server's own limit holds
                : settings.maxBody();
    }

    private static long bodyLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || !length.matches("[0-9]{1,18}")) {
            return 0;
        }
        return Long.parseLong(length);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private void refuse(RoutingContext context, Problem problem) {
        context.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.status() == ProblemType.PAYLOAD_TOO_LARGE.status()) {
            // the body is not read, so nothing can follow it on this connection
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        try {
            context.response()
                    .end(Buffer.buffer(json.writeValueAsBytes(problem)))
                    .onComplete(
                            sent -> {
                                if (problem.status() == ProblemType.PAYLOAD_TOO_LARGE.status()) {
                                    context.request().connection().close();
                                }
                            });
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem cannot be written as JSON", e);
        }
    }
}
