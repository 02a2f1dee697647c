package de.efakatalog.api.identity;

import de.efakatalog.api.http.BodyObject;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.JsonBodies;
import de.efakatalog.api.problem.ProblemException;
import de.efakatalog.api.problem.ProblemType;
import de.efakatalog.api.security.CurrentActor;
import de.efakatalog.api.security.Roles;
import de.efakatalog.api.security.SessionCookies;
import de.efakatalog.model.identity.Actor;
import de.efakatalog.model.identity.Person;
import de.efakatalog.model.identity.Persons;
import de.efakatalog.model.identity.Secret;
import de.efakatalog.model.identity.account.LocalAccounts;
import de.efakatalog.model.identity.account.PasswordChange;
import de.efakatalog.model.identity.account.WeakPasswordException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the registry knows about whoever asks. */
@Path("/api/v1/me")
@Tag(name = "identity")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    private final CurrentActor current;
    private final Persons persons;
    private final LocalAccounts accounts;
    private final PasswordChange change;
    private final SessionCookies cookies;
    private final JsonBodies bodies;
    private final Inputs inputs;

    MeResource(
            CurrentActor current,
            Persons persons,
            LocalAccounts accounts,
            PasswordChange change,
            SessionCookies cookies,
            JsonBodies bodies,
            Inputs inputs) {
        this.current = current;
        this.persons = persons;
        this.accounts = accounts;
        this.change = change;
        this.cookies = cookies;
        this.bodies = bodies;
        this.inputs = inputs;
    }

    /** Who asks. */
    @GET
    @RolesAllowed(Roles.KNOWN)
    @Operation(operationId = "getMe", summary = "Who I am here, and what I may do")
    @APIResponse(
            responseCode = "200",
            description = "Whoever sent the request",
            content = @Content(schema = @Schema(implementation = MeView.class)))
    public Response me() {
        inputs.complete();
        Actor actor = current.get();
        return Response.ok(MeView.of(actor, person(actor).orElse(null)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A new password. */
    @PUT
    @Path("/password")
    @RolesAllowed(Roles.PERSON)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changePassword",
            summary = "Change my password",
            description =
                    "Ends all sessions of the account, this one as well. After five wrong passwords in a session attempts have to wait.")
    @APIResponse(responseCode = "204", description = "Changed; sign in again")
    @APIResponse(responseCode = "429", ref = "too-many-requests")
    @APIResponse(responseCode = "503", ref = "busy")
    public Response changePassword(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    PasswordChangeFacts.class)))
                    InputStream body)
            throws IOException {
        BodyObject facts = bodies.read(body);
        facts.allowOnly(List.of("present", "wanted"));
        String present = facts.requiredText("present");
        String wanted = facts.requiredText("wanted");
        inputs.complete();
        Person person = person(current.get()).orElseThrow();
        if (!accounts.areUsed() || person.email() == null) {
            throw new ProblemException(
                    ProblemType.CONFLICT, "The identity provider keeps this account's password.");
        }
        String session = cookies.shownSession().orElseThrow(UnauthorizedException::new);
        try {
            PasswordChange.Outcome outcome =
                    change.attempt(
                            person,
                            Secret.presented(session),
                            String.valueOf(present),
                            String.valueOf(wanted));
            switch (outcome) {
                case PasswordChange.Outcome.Changed changed -> {}
                case PasswordChange.Outcome.Refused refused ->
                        throw new ProblemException(
                                ProblemType.FORBIDDEN, "The present password is another one.");
                case PasswordChange.Outcome.Blocked blocked ->
                        throw SigningIn.tooMany(blocked.pause());
            }
        } catch (WeakPasswordException e) {
            facts.refuse("wanted", String.valueOf(e.getMessage()));
            inputs.complete();
        }
        return Response.noContent().cookie(cookies.noSession()).build();
    }

    private Optional<Person> person(Actor actor) {
        return Optional.ofNullable(actor.person()).flatMap(persons::byPseudonym);
    }
}
