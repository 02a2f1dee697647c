package de.efakatalog.api.search;

import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.Positions;
import de.efakatalog.api.security.Roles;
import de.efakatalog.index.tail.ChangeTail;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The operator's doors to the search index (docs/search.md). */
@Path("/api/v1/search-index")
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "search-index")
@Produces(MediaType.APPLICATION_JSON)
public class SearchIndexResource {

    private final ChangeTail tail;
    private final Inputs inputs;

    SearchIndexResource(ChangeTail tail, Inputs inputs) {
        this.tail = tail;
        this.inputs = inputs;
    }

    /** How it stands. */
    @GET
    @Operation(operationId = "getSearchIndex", summary = "How the search index stands")
    public SearchIndexView get() {
        inputs.complete();
        return view();
    }

    /** Has it built anew; returns at once. */
    @POST
    @Path("/rebuild")
    @Operation(
            operationId = "rebuildSearchIndex",
            summary = "Build the search index anew, while the present one goes on answering",
            description =
                    "Returns at once; the build outlives a restart of the application, which begins"
                            + " it again. With Lucene each instance has an index of its own and"
                            + " builds that one; with Elasticsearch the instance that writes builds"
                            + " the shared index.")
    @APIResponse(
            responseCode = "202",
            description = "The index will be built anew",
            content = @Content(schema = @Schema(implementation = SearchIndexView.class)))
    public Response rebuild() {
        inputs.complete();
        tail.requestRebuild(Positions.SEARCH);
        return Response.accepted(view()).build();
    }

    private SearchIndexView view() {
        return SearchIndexView.of(tail.status(Positions.SEARCH));
    }
}
