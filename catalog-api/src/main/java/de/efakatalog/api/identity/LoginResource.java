package de.efakatalog.api.identity;

import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.security.SessionCookies;
import de.efakatalog.model.identity.account.SignIn.Outcome;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What the form of a page is sent to: answers lead to a page again. */
@Path("/")
@PermitAll
public class LoginResource {

    private static final URI HOME = URI.create("/");

    private final SigningIn signingIn;
    private final SessionCookies cookies;
    private final Inputs inputs;

    LoginResource(SigningIn signingIn, SessionCookies cookies, Inputs inputs) {
        this.inputs = inputs;
        this.signingIn = signingIn;
        this.cookies = cookies;
    }

    /** Signs in and goes to the first page. */
    @POST
    @Path("/login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response login(@RestForm @Nullable String email, @RestForm @Nullable String password) {
        String login = inputs.requiredField("email", email);
        String secret = inputs.requiredField("password", password);
        inputs.complete();
        Outcome.SignedIn done = signingIn.attempt(String.valueOf(login), String.valueOf(secret));
        return Response.seeOther(HOME)
                .cookie(cookies.session(done.session()), cookies.device(done.device()))
                .build();
    }

    /** Ends the session and goes to the first page. */
    @POST
    @Path("/logout")
    @Operation(hidden = true)
    public Response logout() {
        cookies.endShown();
        return Response.seeOther(HOME).cookie(cookies.noSession()).build();
    }
}
