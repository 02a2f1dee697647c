package de.efakatalog.api.offer;

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
import de.efakatalog.model.offer.OfferDrafting;
import de.efakatalog.model.offer.OfferPublishing;
import de.efakatalog.model.offer.ReuseOfferDraftRecord;
import de.efakatalog.model.offer.ReuseOfferRecord;
import de.efakatalog.model.offer.terms.OfferCheck;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

/** The door to the draft of an offer, for its provider. */
@Path("/api/v1/offer-drafts/{id}")
@RolesAllowed(Roles.KNOWN)
@Tag(name = "offers")
@Produces(MediaType.APPLICATION_JSON)
public class OfferDraftsResource {

    private final OfferDrafting drafting;
    private final OfferPublishing publishing;
    private final OfferDoor door;
    private final CarefulWrites writes;
    private final RecordPatches patches;
    private final IfMatch condition;
    private final HistoryAnswers history;
    private final DetailAnswers details;
    private final CurrentActor current;
    private final JsonBodies bodies;
    private final Inputs inputs;

    OfferDraftsResource(
            OfferDrafting drafting,
            OfferPublishing publishing,
            OfferDoor door,
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
    @Operation(operationId = "getOfferDraft", summary = "Read the draft of an offer")
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = ReuseOfferDraftRecord.class)))
    public Response get(
            @RestPath @Parameter(description = "Its id.", example = "passierschein-a38-ikz")
                    String id) {
        String wanted = readable(id);
        return details.answer(() -> door.draft(wanted), draft -> Long.toString(draft.version()));
    }

    /** What is missing. */
    @GET
    @Path("/check")
    @Operation(
            operationId = "checkOfferDraft",
            summary = "What keeps a draft from being published: all of it, by place")
    @APIResponse(
            responseCode = "200",
            description = "What was found",
            content = @Content(schema = @Schema(implementation = OfferCheckView.class)))
    public Response check(
            @RestPath @Parameter(description = "Its id.", example = "passierschein-a38-ikz")
                    String id) {
        String wanted = readable(id);
        return Response.ok(OfferCheckView.of(OfferCheck.findings(door.draft(wanted).terms())))
                .build();
    }

    /** What has become of it. */
    @GET
    @Path("/history")
    @Produces({MediaType.APPLICATION_JSON, ListFormat.CSV_TYPE, ListFormat.NDJSON_TYPE})
    @Operation(
            operationId = "getOfferDraftHistory",
            summary = "What has changed about a draft, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "One page of versions",
            content = @Content(schema = @Schema(implementation = HistoryPage.class)))
    public Response history(
            @RestPath @Parameter(description = "Its id.", example = "passierschein-a38-ikz")
                    String id,
            @BeanParam ListSelection selection) {
        String wanted = readable(id);
        return history.answer(
                RecordKind.REUSE_OFFER_DRAFT, wanted, door.draft(wanted).provider(), selection);
    }

    /** Changes it. */
    @PATCH
    @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
    @Operation(
            operationId = "changeOfferDraft",
            summary = "Change the draft of an offer",
            description =
                    "A merge patch (RFC 7396) to what a GET shows; terms can be changed. Also when they were published: then they may become the next number.")
    @Parameter(ref = "If-Match")
    @APIResponse(
            responseCode = "200",
            description = "The draft as it is now",
            content = @Content(schema = @Schema(implementation = ReuseOfferDraftRecord.class)))
    public Response change(
            @RestPath @Parameter(description = "Its id.", example = "passierschein-a38-ikz")
                    String id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(type = SchemaType.OBJECT),
                                            example =
                                                    "{\"terms\": {\"title\": \"Passierschein A38\"}}"))
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
                        "offer.edit",
                        provider,
                        RequestPrint.of(bytes),
                        ReuseOfferDraftRecord.class),
                () -> door.refusing(() -> changed(wanted, patch)));
    }

    private Committed<ReuseOfferDraftRecord> changed(String id, ObjectNode patch) {
        ReuseOfferDraftRecord present = door.draft(id);
        long known = condition.known(present.version());
        ReuseOfferDraftRecord patched =
                patches.apply(present, ReuseOfferDraftRecord.class, patch, Set.of("terms"));
        return drafting.replace(id, known, NewOffers.terms(patched.terms()));
    }

    /** Publishes it. */
    @POST
    @Path("/publish")
    @Operation(
            operationId = "publishOffer",
            summary = "Publish a draft under the next number",
            description =
                    "It supersedes the former number; contracts keep theirs. Needs the right to publish.")
    @Parameter(ref = "If-Match")
    @APIResponse(
            responseCode = "201",
            description = "The offer; Location names the number",
            content = @Content(schema = @Schema(implementation = ReuseOfferRecord.class)))
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "422", ref = "incomplete")
    public Response publish(
            @RestPath @Parameter(description = "Its id.", example = "passierschein-a38-ikz")
                    String id) {
        String wanted = door.key(id);
        inputs.complete();
        String provider = door.draft(wanted).provider();
        current.get().require(provider, Action.PUBLISH);
        condition.require();
        return writes.answer(
                new CarefulWrite<>(
                        "offer.publish",
                        provider,
                        RequestPrint.NO_BODY,
                        ReuseOfferRecord.class,
                        Response.Status.CREATED.getStatusCode(),
                        made ->
                                "/api/v1/offers/%s/versions/%d"
                                        .formatted(made.id(), made.number())),
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
