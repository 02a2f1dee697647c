package de.efakatalog.api.http;

import de.efakatalog.api.problem.Defect;
import de.efakatalog.api.problem.Problem;
import de.efakatalog.api.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
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

    private final EarlyRefusal refusal;
    private final HttpSettings settings;

    RequestGuard(EarlyRefusal refusal, HttpSettings settings) {
        this.refusal = refusal;
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
            refusal.send(
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
            refusal.send(
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
            refusal.send(
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
}
