package de.efakatalog.api.http;

import de.efakatalog.api.problem.ProblemException;
import de.efakatalog.api.problem.ProblemType;
import de.efakatalog.api.start.StartProgress;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Checks what is the same for every door of the API: only declared parameters, only as often as
 * declared, headers that can be read. Defects go to {@link Inputs}, where the door adds its own.
 * The FIT-Connect doors ignore parameters that they do not know, so they check theirs themselves.
 */
class RequestChecks {

    private static final String API = "/api/";
    private static final String FIT_CONNECT = "/routing/";
    private static final int SHOWN = 100;
    private static final String EMPTY = "is empty; give a value or leave it out";

    /** An empty search box is sent along by forms; it means all. */
    private static final String WORDS = "q";

    private static final Duration RETRY_AT_START = Duration.ofSeconds(2);

    private final Inputs inputs;
    private final Positions positions;
    private final RoutingContext routing;
    private final StartProgress progress;

    RequestChecks(
            Inputs inputs, Positions positions, RoutingContext routing, StartProgress progress) {
        this.inputs = inputs;
        this.positions = positions;
        this.routing = routing;
        this.progress = progress;
    }

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo door) {
        String path = request.getUriInfo().getPath();
        boolean ours = path.startsWith(API);
        if (!ours && !path.startsWith(FIT_CONNECT)) {
            return;
        }
        if (!progress.isReady()) {
            throw ProblemException.temporary(
                    ProblemType.STARTING,
                    "The registry is starting: " + progress.step() + ".",
                    RETRY_AT_START);
        }
        if (routing.get(QueryString.ATTRIBUTE) instanceof QueryString query) {
            DeclaredParameters declared = DeclaredParameters.of(door.getResourceMethod());
            if (ours) {
                checkParameters(query, declared);
            } else {
                refuseEmpty(query, declared);
            }
        }
        String condition = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (condition != null && !EntityTags.isWellFormed(condition)) {
            inputs.refuse(
                    HttpHeaders.IF_NONE_MATCH,
                    "must be * or a list of entity tags in double quotes, as ETag gave them");
        }
        String awaited = request.getHeaderString(Positions.AWAIT_HEADER);
        if (awaited != null) {
            positions.await(
                    inputs.number(Positions.AWAIT_HEADER, awaited, 0, Positions.HIGHEST, 0));
        }
    }

    private void checkParameters(QueryString query, DeclaredParameters declared) {
        Map<String, Integer> count = new HashMap<>();
        for (QueryString.Parameter given : query.parameters()) {
            String name = given.name();
            int times = count.merge(name, 1, Integer::sum);
            if (times == 1 && !declared.knows(name)) {
                inputs.refuse(
                        name.length() <= SHOWN ? name : name.substring(0, SHOWN) + "...",
                        "is unknown here; known parameters: " + declared.listed());
            } else if (times == 1 && given.value().isEmpty() && !name.equals(WORDS)) {
                inputs.refuse(name, EMPTY);
            } else if (times == 2 && declared.knows(name) && !declared.mayRepeat(name)) {
                inputs.refuse(name, "is given more than once; give it once");
            }
        }
    }

    /** What is empty does not reach the door, which would take it for missing. */
    private void refuseEmpty(QueryString query, DeclaredParameters declared) {
        for (QueryString.Parameter given : query.parameters()) {
            String name = given.name();
            if (given.value().isEmpty() && declared.knows(name) && !inputs.hasRefused(name)) {
                inputs.refuse(name, EMPTY);
            }
        }
    }

    @ServerResponseFilter
    void sayPosition(ContainerResponseContext response) {
        positions
                .answered()
                .ifPresent(position -> response.getHeaders().putSingle(Positions.HEADER, position));
    }
}
