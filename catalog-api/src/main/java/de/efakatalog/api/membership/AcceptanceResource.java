package de.efakatalog.api.membership;

import de.efakatalog.api.http.BodyObject;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.JsonBodies;
import de.efakatalog.api.problem.ProblemException;
import de.efakatalog.api.problem.ProblemType;
import de.efakatalog.api.security.CurrentActor;
import de.efakatalog.model.identity.Actor;
import de.efakatalog.model.identity.Secret;
import de.efakatalog.model.identity.account.AccountExistsException;
import de.efakatalog.model.identity.account.LocalAccounts;
import de.efakatalog.model.identity.account.WeakPasswordException;
import de.efakatalog.model.identity.membership.Invitation;
import de.efakatalog.model.identity.membership.Invitations;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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

/** Where the link of an invitation leads. */
@Path("/api/v1/invitations/accept")
@PermitAll
@Tag(name = "membership")
@Produces(MediaType.APPLICATION_JSON)
public class AcceptanceResource {

    private final Invitations invitations;
    private final LocalAccounts accounts;
    private final CurrentActor current;
    private final JsonBodies bodies;
    private final Inputs inputs;

    AcceptanceResource(
            Invitations invitations,
            LocalAccounts accounts,
            CurrentActor current,
            JsonBodies bodies,
            Inputs inputs) {
        this.invitations = invitations;
        this.accounts = accounts;
        this.current = current;
        this.bodies = bodies;
        this.inputs = inputs;
    }

    /** Accepts. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "acceptInvitation",
            summary = "Accept an invitation",
            description =
                    "Who has signed in sends the token alone. Who has no account gives a name and a password and gets one, with the e-mail of the invitation; not with an identity provider.")
    @APIResponse(
            responseCode = "200",
            description = "What the person is from now on",
            content = @Content(schema = @Schema(implementation = InvitationView.class)))
    @APIResponse(responseCode = "401", ref = "unauthorized")
    @APIResponse(responseCode = "403", ref = "forbidden")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "503", ref = "busy")
    public InvitationView accept(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    AcceptanceFacts.class)))
                    InputStream body)
            throws IOException {
        BodyObject facts = bodies.read(body);
        Optional<Actor> actor = current.ifKnown();
        Optional<Invitation> accepted =
                actor.isPresent() ? asMyself(facts, actor.get()) : anew(facts);
        return InvitationView.of(
                accepted.orElseThrow(
                        () ->
                                new ProblemException(
                                        ProblemType.FORBIDDEN,
                                        "This invitation was accepted, was taken back or is too old.")));
    }

    private Optional<Invitation> asMyself(BodyObject facts, Actor actor) {
        facts.allowOnly(List.of("token"));
        String token = facts.requiredText("token");
        inputs.complete();
        return invitations.accept(actor, Secret.presented(String.valueOf(token)));
    }

    private Optional<Invitation> anew(BodyObject facts) {
        if (!accounts.areUsed()) {
            throw new UnauthorizedException();
        }
        facts.allowOnly(List.of("token", "name", "password"));
        String token = facts.requiredText("token");
        String name = facts.words("name", facts.requiredText("name"));
        String password = facts.requiredText("password");
        inputs.complete();
        try {
            return invitations.acceptAnew(
                    Secret.presented(String.valueOf(token)),
                    String.valueOf(name),
                    String.valueOf(password));
        } catch (WeakPasswordException e) {
            facts.refuse("password", String.valueOf(e.getMessage()));
            inputs.complete();
            return Optional.empty();
        } catch (AccountExistsException e) {
            // only who can read the mail of this address gets here
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "There is an account with the e-mail of this invitation: sign in, then accept.");
        }
    }
}
