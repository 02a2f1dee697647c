package de.efakatalog.api.implementation;

import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.JsonBodies;
import de.efakatalog.api.http.Positions;
import de.efakatalog.api.http.RecordAddress;
import de.efakatalog.api.http.StrictJson;
import de.efakatalog.api.problem.Defect;
import de.efakatalog.api.security.CurrentActor;
import de.efakatalog.api.security.Roles;
import de.efakatalog.api.writing.CarefulWrite;
import de.efakatalog.api.writing.CarefulWrites;
import de.efakatalog.model.audit.RequestPrint;
import de.efakatalog.model.changelog.Slug;
import de.efakatalog.model.identity.Action;
import de.efakatalog.model.implementation.lifecycle.ImplementationDraftFacts;
import de.efakatalog.model.implementation.lifecycle.ImplementationDraftRecord;
import de.efakatalog.model.implementation.lifecycle.ImplementationDrafting;
import de.efakatalog.model.implementation.lifecycle.ImplementationDrafts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The door to the drafts of an organisation, and to new ones. */
@Path("/api/v1/organisations/{id}/implementation-drafts")
@RolesAllowed(Roles.KNOWN)
@Tag(name = "implementations")
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationImplementationDraftsResource {

    private final ImplementationDrafting drafting;
    private final ImplementationDrafts drafts;
    private final ImplementationDoor door;
    private final CarefulWrites writes;
    private final CurrentActor current;
    private final JsonBodies bodies;
    private final StrictJson strict;
    private final Positions positions;
    private final RecordAddress address;
    private final Inputs inputs;

    OrganisationImplementationDraftsResource(
            ImplementationDrafting drafting,
            ImplementationDrafts drafts,
            ImplementationDoor door,
            CarefulWrites writes,
            CurrentActor current,
            JsonBodies bodies,
            StrictJson strict,
            Positions positions,
            RecordAddress address,
            Inputs inputs) {
        this.drafting = drafting;
        this.drafts = drafts;
        this.door = door;
        this.writes = writes;
        this.current = current;
        this.bodies = bodies;
        this.strict = strict;
        this.positions = positions;
        this.address = address;
        this.inputs = inputs;
    }

    /** All of them. */
    @GET
    @Operation(
            operationId = "listImplementationDrafts",
            summary = "The drafts of an organisation's implementations")
    @APIResponse(
            responseCode = "200",
            description = "All of them, by id",
            content = @Content(schema = @Schema(implementation = ImplementationDraftList.class)))
    public Response list(
            @RestPath
                    @Parameter(
                            description = "Key of the organisation.",
                            example = "stadt-moenchengladbach")
                    String id) {
        String organisation = organisation(id);
        inputs.complete();
        current.get().requireInsight(organisation);
        positions.ofLog();
        return Response.ok(new ImplementationDraftList(drafts.findOf(organisation)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** A new one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createImplementationDraft",
            summary = "Begin the draft of an implementation",
            description =
                    "The organisation provides it; also of one that a list has brought with this provider. Anything may still be missing; what is given has to be well formed.")
    @Parameter(ref = "Idempotency-Key")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = ImplementationDraftRecord.class)))
    public Response create(
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
                                                                    NewImplementationFacts.class)))
                    InputStream body)
            throws IOException {
        String organisation = organisation(id);
        // before the body is read: what it should be is nobody else's business
        current.get().require(organisation, Action.EDIT);
        inputs.complete();
        byte[] bytes = bodies.bytes(body);
        NewImplementationFacts given =
                strict.read(bodies.readObject(bytes), NewImplementationFacts.class);
        ImplementationDraftFacts facts =
                new ImplementationDraftFacts(
                        needed("/id", given.id()),
                        organisation,
                        ImplementationDoor.content(given.content()));
        return writes.answer(
                new CarefulWrite<>(
                        "implementation.create",
                        organisation,
                        RequestPrint.of(bytes),
                        ImplementationDraftRecord.class,
                        Response.Status.CREATED.getStatusCode(),
                        made -> "/api/v1/implementation-drafts/" + made.id()),
                () -> door.refusing(() -> drafting.create(facts)));
    }

    private String needed(String pointer, @Nullable String given) {
        if (given == null) {
            inputs.refuse(Defect.ofBody(pointer, "is missing"));
            return "";
        }
        return given;
    }

    private String organisation(String id) {
        String key = inputs.parsed("id", address.ownKey(id), Slug::require);
        return key == null ? "" : key;
    }
}
