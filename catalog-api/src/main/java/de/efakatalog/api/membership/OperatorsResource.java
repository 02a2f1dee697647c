package de.efakatalog.api.membership;

import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.security.CurrentActor;
import de.efakatalog.api.security.Roles;
import de.efakatalog.model.identity.membership.Operators;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The doors to who runs the registry. */
@Path("/api/v1/operators")
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "registry")
@Produces(MediaType.APPLICATION_JSON)
public class OperatorsResource {

    private final Operators operators;
    private final CurrentActor current;
    private final Inputs inputs;

    OperatorsResource(Operators operators, CurrentActor current, Inputs inputs) {
        this.operators = operators;
        this.current = current;
        this.inputs = inputs;
    }

    /** All of them. */
    @GET
    @Operation(
            operationId = "listOperators",
            summary = "Who was made an operator here",
            description = "Not those who are operators by a role of the identity provider.")
    @APIResponse(
            responseCode = "200",
            description = "All operators",
            content = @Content(schema = @Schema(implementation = OperatorList.class)))
    public Response list() {
        inputs.complete();
        return Response.ok(
                        new OperatorList(
                                operators.list(current.get()).stream()
                                        .map(OperatorView::of)
                                        .toList()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** One more. */
    @PUT
    @Path("/{pseudonym}")
    @Operation(
            operationId = "nameOperator",
            summary = "Make a person an operator",
            description = "The person finds its pseudonym at `GET /api/v1/me`.")
    @APIResponse(responseCode = "204", description = "The person is an operator from now on")
    public Response name(
            @RestPath
                    @Parameter(
                            description = "Pseudonym of the person.",
                            example = "p-5c1f0b2e7a9d43c8b6e0")
                    String pseudonym) {
        inputs.complete();
        operators.name(current.get(), pseudonym);
        return Response.noContent().build();
    }

    /** One less. */
    @DELETE
    @Path("/{pseudonym}")
    @Operation(
            operationId = "removeOperator",
            summary = "Take the operator's right back",
            description = "One's own as well; without an identity provider the last one stays.")
    @APIResponse(responseCode = "204", description = "The person is no operator any more")
    @APIResponse(responseCode = "409", ref = "conflict")
    public Response remove(
            @RestPath
                    @Parameter(
                            description = "Pseudonym of the person.",
                            example = "p-5c1f0b2e7a9d43c8b6e0")
                    String pseudonym) {
        inputs.complete();
        operators.remove(current.get(), pseudonym);
        return Response.noContent().build();
    }
}
