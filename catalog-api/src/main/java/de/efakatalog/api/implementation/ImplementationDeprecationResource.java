package de.efakatalog.api.implementation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.JsonBodies;
import de.efakatalog.api.http.StrictJson;
import de.efakatalog.api.security.CurrentActor;
import de.efakatalog.api.security.Roles;
import de.efakatalog.api.writing.CarefulWrite;
import de.efakatalog.api.writing.CarefulWrites;
import de.efakatalog.api.writing.IfMatch;
import de.efakatalog.model.audit.RequestPrint;
import de.efakatalog.model.identity.Action;
import de.efakatalog.model.implementation.ServiceImplementationRecord;
import de.efakatalog.model.implementation.lifecycle.ImplementationDeprecation;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
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

/** The door to the announced end of an implementation, for its provider. */
@Path("/api/v1/implementations/{id}/deprecation")
@RolesAllowed(Roles.KNOWN)
@Tag(name = "implementations")
@Produces(MediaType.APPLICATION_JSON)
public class ImplementationDeprecationResource {

    private final ImplementationDeprecation deprecation;
    private final ImplementationDoor door;
    private final ImplementationViews views;
    private final CarefulWrites writes;
    private final IfMatch condition;
    private final CurrentActor current;
    private final JsonBodies bodies;
    private final StrictJson strict;
    private final Inputs inputs;

    ImplementationDeprecationResource(
            ImplementationDeprecation deprecation,
            ImplementationDoor door,
            ImplementationViews views,
            CarefulWrites writes,
            IfMatch condition,
            CurrentActor current,
            JsonBodies bodies,
            StrictJson strict,
            Inputs inputs) {
        this.deprecation = deprecation;
        this.door = door;
        this.views = views;
        this.writes = writes;
        this.condition = condition;
        this.current = current;
        this.bodies = bodies;
        this.strict = strict;
        this.inputs = inputs;
    }

    /** Announces the end. */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "deprecateImplementation",
            summary = "Announce the end of an implementation, or announce it otherwise",
            description =
                    "Names the last day, and a successor or a note. Needs the right to publish.")
    @Parameter(ref = "If-Match")
    @APIResponse(
            responseCode = "200",
            description = "The implementation",
            content =
                    @Content(schema = @Schema(implementation = ServiceImplementationRecord.class)))
    @APIResponse(responseCode = "409", ref = "conflict")
    @APIResponse(responseCode = "422", ref = "incomplete")
    public Response deprecate(
            @RestPath @Parameter(description = "Its id.", example = "passierschein-a38") String id,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    DeprecationFacts.class)))
                    InputStream body)
            throws IOException {
        String wanted = door.key(id);
        String provider = speaker(wanted);
        byte[] bytes = bodies.bytes(body);
        ObjectNode given = bodies.readObject(bytes);
        DeprecationFacts facts = strict.read(given, DeprecationFacts.class);
        return writes.answer(
                CarefulWrite.change(
                        "implementation.deprecate",
                        provider,
                        RequestPrint.of(bytes),
                        ServiceImplementationRecord.class),
                () ->
                        door.refusing(
                                () ->
                                        deprecation.deprecate(
                                                wanted, known(wanted), facts.toDeprecation())));
    }

    /** Takes the announcement back. */
    @DELETE
    @Operation(
            operationId = "revokeDeprecation",
            summary = "Take the announced end of an implementation back",
            description = "Needs the right to publish.")
    @Parameter(ref = "If-Match")
    @APIResponse(
            responseCode = "200",
            description = "The implementation",
            content =
                    @Content(schema = @Schema(implementation = ServiceImplementationRecord.class)))
    @APIResponse(responseCode = "409", ref = "conflict")
    public Response revoke(
            @RestPath @Parameter(description = "Its id.", example = "passierschein-a38")
                    String id) {
        String wanted = door.key(id);
        String provider = speaker(wanted);
        return writes.answer(
                CarefulWrite.change(
                        "implementation.reinstate",
                        provider,
                        RequestPrint.NO_BODY,
                        ServiceImplementationRecord.class),
                () -> door.refusing(() -> deprecation.revoke(wanted, known(wanted))));
    }

    /** Who speaks for it; before the body is read, because that is nobody else's business. */
    private String speaker(String id) {
        inputs.complete();
        String provider = ImplementationDoor.provider(door.implementation(id));
        current.get().require(provider, Action.PUBLISH);
        condition.require();
        return provider;
    }

    private long known(String id) {
        ServiceImplementationRecord present = door.implementation(id);
        return condition.known(present.version(), views.of(present).versions());
    }
}
