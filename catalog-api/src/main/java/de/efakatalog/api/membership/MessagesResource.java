package de.efakatalog.api.membership;

import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.security.CurrentActor;
import de.efakatalog.api.security.Roles;
import de.efakatalog.model.identity.membership.Outbox;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The door to what the registry has sent; without a mail server, the operator passes it on. */
@Path("/api/v1/messages")
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "registry")
@Produces(MediaType.APPLICATION_JSON)
public class MessagesResource {

    private final Outbox outbox;
    private final CurrentActor current;
    private final Inputs inputs;

    MessagesResource(Outbox outbox, CurrentActor current, Inputs inputs) {
        this.outbox = outbox;
        this.current = current;
        this.inputs = inputs;
    }

    /** The newest hundred. */
    @GET
    @Operation(
            operationId = "listMessages",
            summary = "E-mails of this registry",
            description = "With their text as long as no mail server has taken them.")
    @APIResponse(
            responseCode = "200",
            description = "The newest hundred",
            content = @Content(schema = @Schema(implementation = MessageList.class)))
    public Response list() {
        inputs.complete();
        return Response.ok(
                        new MessageList(
                                outbox.newest(current.get()).stream()
                                        .map(MessageView::of)
                                        .toList()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
