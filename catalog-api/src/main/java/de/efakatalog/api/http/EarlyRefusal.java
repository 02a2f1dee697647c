package de.efakatalog.api.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.api.problem.Problem;
import de.efakatalog.api.problem.ProblemType;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Ends requests with a problem document before any door is reached. */
@ApplicationScoped
public class EarlyRefusal {

    private final ObjectMapper json;

    EarlyRefusal(ObjectMapper json) {
        this.json = json;
    }

    /** Answers with the problem; headers that are set already go with it. */
    public void send(RoutingContext context, Problem problem) {
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
