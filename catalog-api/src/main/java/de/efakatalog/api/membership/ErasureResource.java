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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The door to being forgotten. */
@Path("/api/v1/me")
@Tag(name = "identity")
public class ErasureResource {

    private final Erasure erasure;
    private final CurrentActor current;
    private final SessionCookies cookies;
    private final Inputs inputs;

    ErasureResource(Erasure erasure, CurrentActor current, SessionCookies cookies, Inputs inputs) {
        this.erasure = erasure;
        this.current = current;
        this.cookies = cookies;
        this.inputs = inputs;
    }

    /** Oneself. */
    @DELETE
    @RolesAllowed(Roles.PERSON)
    @Operation(
            operationId = "eraseMe",
            summary = "Have me erased",
            description =
                    "Name, e-mail, password, sessions and memberships go. History keeps the pseudonym, from which no way leads back.")
    @APIResponse(responseCode = "204", description = "Forgotten")
    public Response eraseMe() {
        inputs.complete();
        erasure.erase(current.get(), current.get().requirePerson());
        return Response.noContent().cookie(cookies.noSession()).build();
    }
}
