package de.efakatalog.api.membership;

import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.security.CurrentActor;
import de.efakatalog.api.security.Roles;
import de.efakatalog.api.security.SessionCookies;
import de.efakatalog.model.identity.membership.Erasure;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The door to having others forgotten, at their request. */
@Path("/api/v1/persons")
@Tag(name = "identity")
public class PersonsResource {

    private final Erasure erasure;
    private final CurrentActor current;
    private final Inputs inputs;

    PersonsResource(Erasure erasure, CurrentActor current, SessionCookies cookies, Inputs inputs) {
        this.erasure = erasure;
        this.current = current;
        this.inputs = inputs;
    }

    /** Somebody else. */
    @DELETE
    @Path("/{pseudonym}")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "erasePerson", summary = "Have a person erased, at its request")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public Response erasePerson(
            @RestPath
                    @Parameter(
                            description = "Pseudonym of the person.",
                            example = "p-5c1f0b2e7a9d43c8b6e0")
                    String pseudonym) {
        inputs.complete();
        erasure.erase(current.get(), pseudonym);
        return Response.noContent().build();
    }
}
