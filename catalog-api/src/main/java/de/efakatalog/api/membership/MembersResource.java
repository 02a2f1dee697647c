package de.efakatalog.api.membership;

import de.efakatalog.api.http.BodyObject;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.JsonBodies;
import de.efakatalog.api.security.CurrentActor;
import de.efakatalog.api.security.Roles;
import de.efakatalog.model.identity.Action;
import de.efakatalog.model.identity.Actor;
import de.efakatalog.model.identity.Role;
import de.efakatalog.model.identity.membership.Members;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The door to who belongs to an organisation. */
@Path("/api/v1/organisations/{id}/members")
@RolesAllowed(Roles.KNOWN)
@Tag(name = "membership")
@Produces(MediaType.APPLICATION_JSON)
public class MembersResource {

    private final Members members;
    private final CurrentActor current;
    private final OrganisationKeys keys;
    private final JsonBodies bodies;
    private final Inputs inputs;

    MembersResource(
            Members members,
            CurrentActor current,
            OrganisationKeys keys,
            JsonBodies bodies,
            Inputs inputs) {
        this.members = members;
        this.current = current;
        this.keys = keys;
        this.bodies = bodies;
        this.inputs = inputs;
    }

    /** All of them. */
    @GET
    @Operation(
            operationId = "listMembers",
            summary = "Who belongs to an organisation",
            description =
                    "For its members and the operator; e-mails for administrators and the operator.")
    @APIResponse(
            responseCode = "200",
            description = "All members",
            content = @Content(schema = @Schema(implementation = MemberList.class)))
    public Response list(
            @RestPath
                    @Parameter(
                            description = "Key of the organisation.",
                            example = "stadt-moenchengladbach")
                    String id) {
        String organisation = keys.organisation(id);
        inputs.complete();
        Actor actor = current.get();
        boolean withEmail = actor.operator() || actor.may(organisation, Action.MANAGE_MEMBERS);
        return Response.ok(
                        new MemberList(
                                members.list(actor, organisation).stream()
                                        .map(each -> MemberView.of(each, withEmail))
                                        .toList()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Other roles. */
    @PUT
    @Path("/{person}/roles")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "setRoles", summary = "Give a member other roles")
    @APIResponse(responseCode = "204", description = "The member has these roles from now on")
    public Response setRoles(
            @RestPath
                    @Parameter(
                            description = "Key of the organisation.",
                            example = "stadt-moenchengladbach")
                    String id,
            @RestPath
                    @Parameter(
                            description = "Pseudonym of the member.",
                            example = "p-5c1f0b2e7a9d43c8b6e0")
                    String person,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = RolesFacts.class)))
                    InputStream body)
            throws IOException {
        String organisation = keys.organisation(id);
        // before the body is read: what it should be is nobody else's business
        current.get().require(organisation, Action.MANAGE_MEMBERS);
        BodyObject facts = bodies.read(body);
        facts.allowOnly(List.of("roles"));
        Set<Role> roles = OrganisationKeys.roles(facts);
        inputs.complete();
        members.setRoles(current.get(), organisation, person, roles);
        return Response.noContent().build();
    }

    /** No member any more. */
    @DELETE
    @Path("/{person}")
    @Operation(
            operationId = "removeMember",
            summary = "End a membership",
            description =
                    "Administrators end those of others, anyone the own one; the last administrator stays.")
    @APIResponse(responseCode = "204", description = "The membership has ended")
    @APIResponse(responseCode = "409", ref = "conflict")
    public Response remove(
            @RestPath
                    @Parameter(
                            description = "Key of the organisation.",
                            example = "stadt-moenchengladbach")
                    String id,
            @RestPath
                    @Parameter(
                            description = "Pseudonym of the member.",
                            example = "p-5c1f0b2e7a9d43c8b6e0")
                    String person) {
        String organisation = keys.organisation(id);
        inputs.complete();
        members.remove(current.get(), organisation, person);
        return Response.noContent().build();
    }
}
