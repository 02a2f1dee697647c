package de.efakatalog.api.membership;

import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.ListFormat;
import de.efakatalog.api.http.ListSelection;
import de.efakatalog.api.http.PagedAnswers;
import de.efakatalog.api.security.CurrentActor;
import de.efakatalog.api.security.Roles;
import de.efakatalog.model.identity.membership.Message;
import de.efakatalog.model.identity.membership.Outbox;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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
    private final PagedAnswers pages;

    MessagesResource(Outbox outbox, CurrentActor current, Inputs inputs, PagedAnswers pages) {
        this.outbox = outbox;
        this.current = current;
        this.inputs = inputs;
        this.pages = pages;
    }

    /** Newest first. */
    @GET
    @Operation(
            operationId = "listMessages",
            summary = "E-mails of this registry",
            description = "With their text as long as no mail server has taken them.")
    @APIResponse(
            responseCode = "200",
            description = "One page, newest first",
            content = @Content(schema = @Schema(implementation = MessageList.class)))
    public Response list(@BeanParam ListSelection selection) {
        int limit = pages.limit(selection);
        List<String> list = List.of("messages", current.get().id());
        Outbox.Place after = pages.cursor(selection, Outbox.Place.class, list);
        inputs.complete();
        List<Message> found = outbox.newest(current.get(), after, limit + 1);
        List<Message> page = found.subList(0, Math.min(limit, found.size()));
        List<MessageView> items = page.stream().map(MessageView::of).toList();
        return Response.fromResponse(
                        pages.page(
                                ListFormat.JSON,
                                MessageView.class,
                                items,
                                found.size() > limit ? Outbox.Place.of(page.getLast()) : null,
                                list,
                                next -> new MessageList(items, next)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
