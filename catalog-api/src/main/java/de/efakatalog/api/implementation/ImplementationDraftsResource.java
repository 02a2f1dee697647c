package de.efakatalog.api.implementation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.efakatalog.api.history.HistoryAnswers;
import de.efakatalog.api.history.HistoryPage;
import de.efakatalog.api.http.DetailAnswers;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.JsonBodies;
import de.efakatalog.api.http.ListFormat;
import de.efakatalog.api.http.ListSelection;
import de.efakatalog.api.security.CurrentActor;
import de.efakatalog.api.security.Roles;
import de.efakatalog.api.writing.CarefulWrite;
import de.efakatalog.api.writing.CarefulWrites;
import de.efakatalog.api.writing.IfMatch;
import de.efakatalog.api.writing.MergePatch;
import de.efakatalog.api.writing.RecordPatches;
import de.efakatalog.model.audit.RequestPrint;
import de.efakatalog.model.changelog.Committed;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.identity.Action;
import de.efakatalog.model.implementation.ServiceImplementationRecord;
import de.efakatalog.model.implementation.lifecycle.ImplementationDraftRecord;
import de.efakatalog.model.implementation.lifecycle.ImplementationDrafting;
import de.efakatalog.model.implementation.lifecycle.ImplementationPublishing;
import de.efakatalog.model.implementation.lifecycle.ImplementationReadiness;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The door to the draft of an implementation, for its provider. */
@Path("/api/v1/implementation-drafts/{id}")
@RolesAllowed(Roles.KNOWN)
@Tag(name = "implementations")
@Produces(MediaType.APPLICATION_JSON)
public class ImplementationDraftsResource {

    private final ImplementationDrafting drafting;
    private final ImplementationPublishing publishing;
    private final ImplementationReadiness readiness;
    private final ImplementationDoor door;
    private final CarefulWrites writes;
    private final RecordPatches patches;
    private final IfMatch condition;
    private final HistoryAnswers history;
    private final DetailAnswers details;
    private final CurrentActor current;
    private final JsonBodies bodies;
    private final Inputs inputs;

    ImplementationDraftsResource(
            ImplementationDrafting drafting,
            ImplementationPublishing publishing,
            ImplementationReadiness readiness,
            ImplementationDoor door,
            CarefulWrites writes,
            RecordPatches patches,
            IfMatch condition,
            HistoryAnswers history,
            DetailAnswers details,
            CurrentActor current,
            JsonBodies bodies,
            Inputs inputs) {
        this.drafting = drafting;
        this.publishing = publishing;
        this.readiness = readiness;
        this.door = door;
        this.writes = writes;
        this.patches = patches;
        this.condition = condition;
        this.history = history;
        this.details = details;
        this.current = current;
        this.bodies = bodies;
        this.inputs = inputs;
    }

    /** The draft. */
    @GET
    @Operation(
            operationId = "getImplementationDraft",
            summary = "Read the draft of an implementation")
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = ImplementationDraftRecord.class)))
    public Response get(
            @RestPath @Parameter(description = "Its id.", example = "passierschein-a38")
                    String id) {
        String wanted = readable(id);
        return details.answer(() -> door.draft(wanted), draft -> Long.toString(draft.version()));
    }

    /** What is missing. */
    @GET
    @Path("/check")
    @Operation(
            operationId = "checkImplementationDraft",
            summary = "What keeps a draft from being published: all of it, by place")
    @APIResponse(
            responseCode = "200",
            description = "What was found",
            content = @Content(schema = @Schema(implementation = ImplementationCheckView.class)))
    public Response check(
            @RestPath @Parameter(description = "Its id.", example = "passierschein-a38")
                    String id) {
        String wanted = readable(id);
        return Response.ok(ImplementationCheckView.of(readiness.findings(door.draft(wanted))))
                .build();
    }

    /** What has become of it. */
    @GET
    @Path("/history")
    @Produces({MediaType.APPLICATION_JSON, ListFormat.CSV_TYPE, ListFormat.NDJSON_TYPE})
    @Operation(
            operationId = "getImplementationDraftHistory",
            summary = "What has changed about a draft, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "One page of versions",
            content = @Content(schema = @Schema(implementation = HistoryPage.class)))
    public Response history(
            @RestPath @Parameter(description = "Its id.", example = "passierschein-a38") String id,
            @BeanParam ListSelection selection) {
        String wanted = readable(id);
        return history.answer(
                RecordKind.IMPLEMENTATION_DRAFT, wanted, door.draft(wanted).provider(), selection);
    }

    /** Changes it. */
    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeImplementationDraft",
            summary = "Change the draft of an implementation",
            description =
                    "A merge patch (RFC 7396) to what a GET shows; content can be changed. Also when it was published: then it may become the next version.")
    @Parameter(ref = "If-Match")
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is now",
            content = @Content(schema = @Schema(implementation = ImplementationDraftRecord.class)))
    public Response change(
            @RestPath @Parameter(description = "Its id.", example = "passierschein-a38") String id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(type = SchemaType.OBJECT),
                                            example =
                                                    "{\"content\": {\"name\": \"Passierschein A38\"}}"))
                    InputStream body)
            throws IOException {
        String wanted = door.key(id);
        inputs.complete();
        String provider = door.draft(wanted).provider();
        current.get().require(provider, Action.EDIT);
        condition.require();
        byte[] bytes = bodies.bytes(body);
        ObjectNode patch = bodies.readObject(bytes);
        return writes.answer(
                CarefulWrite.change(
                        "implementation.edit",
                        provider,
                        RequestPrint.of(bytes),
                        ImplementationDraftRecord.class),
                () -> door.refusing(() -> changed(wanted, patch)));
    }

    private Committed<ImplementationDraftRecord> changed(String id, ObjectNode patch) {
        ImplementationDraftRecord present = door.draft(id);
        long known = condition.known(present.version());
        ImplementationDraftRecord patched =
                patches.apply(present, ImplementationDraftRecord.class, patch, Set.of("content"));
        return drafting.replace(id, known, ImplementationDoor.content(patched.content()));
    }

    /** Gives it up. */
    @DELETE
    @Operation(
            operationId = "discardImplementationDraft",
            summary = "Give up the draft of an implementation",
            description = "What was published stays published; the draft can be begun anew.")
    @Parameter(ref = "If-Match")
    @APIResponse(
            responseCode = "200",
            description = "The draft that is given up",
            content = @Content(schema = @Schema(implementation = ImplementationDraftRecord.class)))
    public Response discard(
            @RestPath @Parameter(description = "Its id.", example = "passierschein-a38")
                    String id) {
        String wanted = door.key(id);
        inputs.complete();
        String provider = door.draft(wanted).provider();
        current.get().require(provider, Action.EDIT);
        condition.require();
        return writes.answer(
                CarefulWrite.change(
                        "implementation.discard",
                        provider,
                        RequestPrint.NO_BODY,
                        ImplementationDraftRecord.class),
                () ->
                        door.refusing(
                                () ->
                                        drafting.discard(
                                                wanted,
                                                condition.known(door.draft(wanted).version()))));
    }

    /** Publishes it. */
    @POST
    @Path("/publish")
    @Operation(
            operationId = "publishImplementation",
            summary = "Publish a draft, as a new implementation or as its next version",
            description =
                    "What a list has brought is claimed thereby: imports leave it alone from then on. Needs the right to publish.")
    @Parameter(ref = "If-Match")
    @Parameter(ref = "Idempotency-Key")
    @APIResponse(
            responseCode = "201",
            description = "The implementation",
            content =
                    @Content(schema = @Schema(implementation = ServiceImplementationRecord.class)))
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "422", ref = "incomplete")
    public Response publish(
            @RestPath @Parameter(description = "Its id.", example = "passierschein-a38")
                    String id) {
        String wanted = door.key(id);
        inputs.complete();
        String provider = door.draft(wanted).provider();
        current.get().require(provider, Action.PUBLISH);
        condition.require();
        return writes.answer(
                new CarefulWrite<>(
                        "implementation.publish",
                        provider,
                        RequestPrint.NO_BODY,
                        ServiceImplementationRecord.class,
                        Response.Status.CREATED.getStatusCode(),
                        made -> "/api/v1/implementations/" + made.id()),
                () ->
                        door.refusing(
                                () ->
                                        publishing.publish(
                                                wanted,
                                                condition.known(door.draft(wanted).version()))));
    }

    private String readable(String id) {
        String wanted = door.key(id);
        inputs.complete();
        current.get().requireInsight(door.draft(wanted).provider());
        return wanted;
    }
}
