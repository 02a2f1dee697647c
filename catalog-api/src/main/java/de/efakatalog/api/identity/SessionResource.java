package de.efakatalog.api.identity;

import de.efakatalog.api.http.BodyObject;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.JsonBodies;
import de.efakatalog.api.security.SessionCookies;
import de.efakatalog.model.identity.account.SignIn.Outcome;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Signing in and out, for the registry's own pages. */
@Path("/api/v1/session")
@PermitAll
@Tag(name = "identity")
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    private final SigningIn signingIn;
    private final SessionCookies cookies;
    private final JsonBodies bodies;
    private final Inputs inputs;

    SessionResource(SigningIn signingIn, SessionCookies cookies, JsonBodies bodies, Inputs inputs) {
        this.signingIn = signingIn;
        this.cookies = cookies;
        this.bodies = bodies;
        this.inputs = inputs;
    }

    /** Signs in. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "signIn",
            summary = "Sign in with e-mail and password",
            description =
                    "Only while no identity provider is configured. The session comes as a cookie."
                            + " After several failures attempts have to wait; a browser from which the"
                            + " account was used before is not affected by the failures of others.")
    @APIResponse(responseCode = "204", description = "Signed in")
    @APIResponse(responseCode = "401", ref = "unauthorized")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "429", ref = "too-many-requests")
    @APIResponse(responseCode = "503", ref = "busy")
    public Response signIn(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = SignInFacts.class)))
                    InputStream body)
            throws IOException {
        BodyObject facts = bodies.read(body);
        facts.allowOnly(List.of("email", "password"));
        String email = facts.requiredText("email");
        String password = facts.requiredText("password");
        inputs.complete();
        Outcome.SignedIn done = signingIn.attempt(String.valueOf(email), String.valueOf(password));
        return Response.noContent()
                .cookie(cookies.session(done.session()), cookies.device(done.device()))
                .build();
    }

    /** Signs out. */
    @DELETE
    @Operation(operationId = "signOut", summary = "Sign out: the session ends")
    @APIResponse(responseCode = "204", description = "Nobody is signed in any more")
    public Response signOut() {
        inputs.complete();
        cookies.endShown();
        return Response.noContent().cookie(cookies.noSession()).build();
    }
}
