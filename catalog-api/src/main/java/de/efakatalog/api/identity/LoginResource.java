package de.efakatalog.api.identity;

import de.efakatalog.api.problem.ProblemException;
import de.efakatalog.api.problem.ProblemType;
import de.efakatalog.api.security.SessionCookies;
import de.efakatalog.model.identity.Secret;
import de.efakatalog.model.identity.account.Sessions;
import de.efakatalog.model.identity.account.SignIn.Outcome;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
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
    private final Sessions sessions;
    private final SessionCookies cookies;

    LoginResource(SigningIn signingIn, Sessions sessions, SessionCookies cookies) {
        this.signingIn = signingIn;
        this.sessions = sessions;
        this.cookies = cookies;
    }

    /** Signs in and goes to the first page. */
    @POST
    @Path("/login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response login(@RestForm @Nullable String email, @RestForm @Nullable String password) {
        if (email == null || password == null) {
            throw new ProblemException(
                    ProblemType.MALFORMED_REQUEST, "The form has the fields email and password.");
        }
        Outcome.SignedIn done = signingIn.attempt(email, password);
        return Response.seeOther(HOME)
                .cookie(cookies.session(done.session()), cookies.device(done.device()))
                .build();
    }

    /** Ends the session and goes to the first page. */
    @POST
    @Path("/logout")
    @Operation(hidden = true)
    public Response logout(@CookieParam(SessionCookies.SESSION) @Nullable String session) {
        if (session != null) {
            sessions.end(Secret.presented(session));
        }
        return Response.seeOther(HOME).cookie(cookies.noSession()).build();
    }
}
