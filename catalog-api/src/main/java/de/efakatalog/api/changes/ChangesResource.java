package de.efakatalog.api.changes;

import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.Positions;
import de.efakatalog.api.problem.Defect;
import de.efakatalog.api.problem.ProblemException;
import de.efakatalog.model.changelog.ChangePage;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The public change feed: every version of every public record, in order. */
@Path("/api/v1/changes")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "changes")
public class ChangesResource {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;
    private static final int MAX_WAIT_SECONDS = 30;

    private final ChangeWaiting feed;
    private final Inputs inputs;
    private final Positions positions;

    ChangesResource(ChangeWaiting feed, Inputs inputs, Positions positions) {
        this.feed = feed;
        this.inputs = inputs;
        this.positions = positions;
    }

    /** What changed after a position. */
    @GET
    @Operation(
            operationId = "listChanges",
            summary = "Follow the change log",
            description =
                    "Ask again with `after` set to the `position` of the answer. Between the last"
                            + " item and the position stand entries that are not public.")
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-cache")
    public ChangeList list(
            @RestQuery
                    @Parameter(
                            description = "The position already known; 0 for the beginning.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int64",
                                            minimum = "0",
                                            defaultValue = "0"))
                    @Nullable String after,
            @RestQuery
                    @Parameter(
                            description = "How many entries at most.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "100"))
                    @Nullable String limit,
            @RestQuery
                    @Parameter(
                            description = "Seconds to wait for the next change when there is none.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "0",
                                            maximum = "30",
                                            defaultValue = "0"))
                    @Nullable String wait) {
        long known = inputs.number("after", after, 0, Positions.HIGHEST, 0);
        int most = (int) inputs.number("limit", limit, 1, MAX_LIMIT, DEFAULT_LIMIT);
        long seconds = inputs.number("wait", wait, 0, MAX_WAIT_SECONDS, 0);
        inputs.complete();
        long head = positions.ofLog();
        if (known > head) {
            throw ProblemException.invalidParameters(
                    List.of(
                            Defect.ofParameter(
                                    "after",
                                    "lies beyond the end of this registry's log, which is %d; if it was right once, the registry was set back: read again from 0"
                                            .formatted(head))));
        }
        ChangePage page = feed.after(known, most, Duration.ofSeconds(seconds));
        positions.restsOn(page.position());
        return new ChangeList(
                page.changes().stream().map(ChangeView::of).toList(), page.position());
    }
}
