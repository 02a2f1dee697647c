package de.efakatalog.api.membership;

import de.efakatalog.api.http.BodyObject;
import de.efakatalog.api.http.Emails;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.JsonBodies;
import de.efakatalog.api.security.CurrentActor;
import de.efakatalog.api.security.Roles;
import de.efakatalog.model.identity.Action;
import de.efakatalog.model.identity.Role;
import de.efakatalog.model.identity.membership.Invitations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The door to invitations of an organisation. */
@Path("/api/v1/organisations/{id}/invitations")
@RolesAllowed(Roles.KNOWN)
@Tag(name = "membership")
@Produces(MediaType.APPLICATION_JSON)
public class InvitationsResource {

    private final Invitations invitations;
    private final CurrentActor current;
    private final OrganisationKeys keys;
    private final JsonBodies bodies;
    private final Inputs inputs;

    InvitationsResource(
            Invitations invitations,
            CurrentActor current,
            OrganisationKeys keys,
            JsonBodies bodies,
            Inputs inputs) {
        this.invitations = invitations;
        this.current = current;
        this.keys = keys;
        this.bodies = bodies;
        this.inputs = inputs;
    }

    /** Those that are open. */
    @GET
    @Operation(operationId = "listInvitations", summary = "Invitations that still can be accepted")
    @APIResponse(
            responseCode = "200",
            description = "Open invitations",
            content = @Content(schema = @Schema(implementation = InvitationList.class)))
    public Response list(
            @RestPath
                    @Parameter(
                            description = "Key of the organisation.",
                            example = "stadt-moenchengladbach")
                    String id) {
        String organisation = keys.organisation(id);
        inputs.complete();
        return Response.ok(
                        new InvitationList(
                                invitations.list(current.get(), organisation).stream()
                                        .map(InvitationView::of)
                                        .toList()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A new one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "invite",
            summary = "Invite somebody by e-mail",
            description = "The link in it works once, for seven days.")
    @APIResponse(
            responseCode = "201",
            description = "The message is on its way",
            content = @Content(schema = @Schema(implementation = InvitationView.class)))
    public Response invite(
            @RestPath
                    @Parameter(
                            description = "Key of the organisation.",
                            example = "stadt-moenchengladbach")
                    String id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    InvitationFacts.class)))
                    InputStream body)
            throws IOException {
        String organisation = keys.organisation(id);
        // before the body is read: what it should be is nobody else's business
        current.get().require(organisation, Action.MANAGE_MEMBERS);
        BodyObject facts = bodies.read(body);
        facts.allowOnly(List.of("email", "roles"));
        String email = Emails.read(facts, "email", facts.requiredText("email"));
        Set<Role> roles = OrganisationKeys.roles(facts);
        inputs.complete();
        return Response.status(Response.Status.CREATED)
                .entity(
                        InvitationView.of(
                                invitations.invite(
                                        current.get(), organisation, String.valueOf(email), roles)))
                .build();
    }

    /** One less. */
    @DELETE
    @Path("/{invitation}")
    @Operation(operationId = "takeBackInvitation", summary = "Take an invitation back")
    @APIResponse(responseCode = "204", description = "Its link does not work any more")
    public Response takeBack(
            @RestPath
                    @Parameter(
                            description = "Key of the organisation.",
                            example = "stadt-moenchengladbach")
                    String id,
            @RestPath
                    @Parameter(
                            description = "Id of the invitation.",
                            example = "0a8f3c0e-6c1c-4f53-9d3a-2f7f0b7c9e11")
                    String invitation) {
        String organisation = keys.organisation(id);
        UUID wanted = keys.uuid("invitation", invitation);
        inputs.complete();
        invitations.takeBack(current.get(), organisation, wanted);
        return Response.noContent().build();
    }
}
