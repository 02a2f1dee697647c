package de.efakatalog.api.identity;

import de.efakatalog.api.http.BodyObject;
import de.efakatalog.api.http.Emails;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.JsonBodies;
import de.efakatalog.api.problem.ProblemException;
import de.efakatalog.api.problem.ProblemType;
import de.efakatalog.model.identity.Person;
import de.efakatalog.model.identity.Persons;
import de.efakatalog.model.identity.Secret;
import de.efakatalog.model.identity.account.AccountExistsException;
import de.efakatalog.model.identity.account.LocalAccounts;
import de.efakatalog.model.identity.account.SetupLinks;
import de.efakatalog.model.identity.account.WeakPasswordException;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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

/** Where the one-time link of the first start leads. */
@Path("/api/v1/setup")
@PermitAll
@Tag(name = "identity")
@Produces(MediaType.APPLICATION_JSON)
public class SetupResource {

    private final SetupLinks links;
    private final LocalAccounts accounts;
    private final Persons persons;
    private final JsonBodies bodies;
    private final Inputs inputs;

    SetupResource(
            SetupLinks links,
            LocalAccounts accounts,
            Persons persons,
            JsonBodies bodies,
            Inputs inputs) {
        this.links = links;
        this.accounts = accounts;
        this.persons = persons;
        this.bodies = bodies;
        this.inputs = inputs;
    }

    /** Makes the first operator. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setUp",
            summary = "Become the first operator with the one-time link of the start",
            description =
                    "Opens an account with e-mail, name and password. With an identity provider there"
                            + " is no such link: a role there makes operators.")
    @APIResponse(
            responseCode = "201",
            description = "The first operator; sign in to go on",
            content = @Content(schema = @Schema(implementation = MeView.class)))
    @APIResponse(responseCode = "401", ref = "unauthorized")
    @APIResponse(responseCode = "403", ref = "forbidden")
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "503", ref = "busy")
    public Response setUp(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = SetupFacts.class)))
                    InputStream body)
            throws IOException {
        if (!accounts.areUsed()) {
            throw new ProblemException(
                    ProblemType.CONFLICT,
                    "The identity provider says who is an operator here: by a role.");
        }
        BodyObject facts = bodies.read(body);
        Optional<Person> operator = withAccount(facts);
        Person person =
                operator.orElseThrow(
                        () ->
                                new ProblemException(
                                        ProblemType.FORBIDDEN,
                                        "This link was used, was replaced by a newer one or is too old. A new start prints a new one while there is no operator."));
        return Response.status(Response.Status.CREATED)
                .entity(MeView.of(persons.actor(person, false), person))
                .build();
    }

    private Optional<Person> withAccount(BodyObject facts) {
        facts.allowOnly(List.of("token", "email", "name", "password"));
        String token = facts.requiredText("token");
        String email = Emails.read(facts, "email", facts.requiredText("email"));
        String name = facts.words("name", facts.requiredText("name"));
        String password = facts.requiredText("password");
        inputs.complete();
        try {
            return links.openAccount(
                    Secret.presented(String.valueOf(token)),
                    String.valueOf(name),
                    String.valueOf(email),
                    String.valueOf(password));
        } catch (WeakPasswordException e) {
            facts.refuse("password", String.valueOf(e.getMessage()));
            inputs.complete();
            return Optional.empty();
        } catch (AccountExistsException e) {
            // only who holds the link gets here
            throw new ProblemException(ProblemType.CONFLICT, String.valueOf(e.getMessage()));
        }
    }
}
