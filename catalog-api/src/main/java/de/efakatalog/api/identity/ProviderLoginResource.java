package de.efakatalog.api.identity;

import de.efakatalog.api.security.CurrentActor;
import de.efakatalog.api.security.Roles;
import de.efakatalog.api.security.SessionCookies;
import de.efakatalog.model.identity.Actor;
import de.efakatalog.model.identity.Person;
import de.efakatalog.model.identity.Persons;
import de.efakatalog.model.identity.account.Sessions;
import io.quarkus.oidc.OidcSession;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Where people sign in with the identity provider: the framework sends the browser there and back
 * (authorization code flow), and then a session of this registry begins.
 */
@Path(ProviderLoginResource.PATH)
public class ProviderLoginResource {

    /** Where browsers are sent to the provider. */
    static final String PATH = "/login/provider";

    private static final URI HOME = URI.create("/");

    private final CurrentActor current;
    private final Persons persons;
    private final Sessions sessions;
    private final SessionCookies cookies;
    private final OidcSession provided;

    ProviderLoginResource(
            CurrentActor current,
            Persons persons,
            Sessions sessions,
            SessionCookies cookies,
            OidcSession provided) {
        this.current = current;
        this.persons = persons;
        this.sessions = sessions;
        this.cookies = cookies;
        this.provided = provided;
    }

    /** Begins a session and goes to the first page. */
    @GET
    @RolesAllowed(Roles.PERSON)
    @Operation(hidden = true)
    public Response login() {
        Actor actor = current.get();
        Person person = persons.byPseudonym(actor.requirePerson()).orElseThrow();
        // ours is the only one: the framework's would sign in again whoever has signed out
        provided.logout().await().indefinitely();
        cookies.endShown();
        return Response.seeOther(HOME)
                .cookie(cookies.session(sessions.begin(person.id(), actor.operator())))
                .build();
    }
}
