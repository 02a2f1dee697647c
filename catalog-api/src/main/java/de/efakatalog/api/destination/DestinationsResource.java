package de.efakatalog.api.destination;

import de.efakatalog.api.history.HistoryAnswers;
import de.efakatalog.api.history.HistoryPage;
import de.efakatalog.api.http.DetailAnswers;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.ListAnswers;
import de.efakatalog.api.http.ListContent;
import de.efakatalog.api.http.ListFormat;
import de.efakatalog.api.http.ListSelection;
import de.efakatalog.api.http.RecordAddress;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.destination.DestinationRecord;
import de.efakatalog.model.destination.Destinations;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Doors to destinations: where requests are delivered to. */
@Path("/api/v1/destinations")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "destinations")
public class DestinationsResource {

    private static final ListContent CONTENT = ListContent.asLogged(DestinationRecord.class);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String ABOUT =
            "Contacts are functional, never natural persons. A destination whose `details.origin` is"
                    + " `demo` is invented for trying out: its host does not exist and nobody"
                    + " receives what is sent there.";

    private final Destinations destinations;
    private final Inputs inputs;
    private final ListAnswers lists;
    private final DetailAnswers details;
    private final HistoryAnswers history;
    private final RecordAddress address;

    DestinationsResource(
            Destinations destinations,
            Inputs inputs,
            ListAnswers lists,
            DetailAnswers details,
            HistoryAnswers history,
            RecordAddress address) {
        this.destinations = destinations;
        this.inputs = inputs;
        this.lists = lists;
        this.details = details;
        this.history = history;
        this.address = address;
    }

    /** Destinations that match. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, ListFormat.CSV_TYPE, ListFormat.NDJSON_TYPE})
    @Operation(
            operationId = "listDestinations",
            summary = "Find destinations (Zustellpunkte)",
            description = ABOUT)
    @APIResponse(
            responseCode = "200",
            description = "One page of destinations",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DestinationPage.class)))
    public Response list(@BeanParam DestinationSelection selection) {
        return lists.answer(
                RecordKind.DESTINATION,
                inputs.words("q", selection.q),
                selection.filters(inputs),
                selection,
                CONTENT);
    }

    /** One destination. */
    @GET
    @Path("/{id}")
    @Operation(
            operationId = "getDestination",
            summary = "Read one destination (Zustellpunkt)",
            description = ABOUT)
    @APIResponse(
            responseCode = "200",
            description = "The destination",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DestinationRecord.class)))
    public Response get(
            @RestPath
                    @Parameter(
                            description = "Its Destination-ID, as a route names it.",
                            example = "6f1c1a3e-3c1f-4e0f-9c64-0d6f2a5d7b11")
                    String id) {
        String wanted = wanted(id);
        inputs.complete();
        return details.answer(() -> known(wanted), found -> Long.toString(found.version()));
    }

    /** What has become of it. */
    @GET
    @Path("/{id}/history")
    @Produces({MediaType.APPLICATION_JSON, ListFormat.CSV_TYPE, ListFormat.NDJSON_TYPE})
    @Operation(
            operationId = "getDestinationHistory",
            summary = "What has changed about a destination, the newest first",
            description =
                    "Former contents stand in the change log. Versions that an import wrote name its kind and nobody in person.")
    @APIResponse(
            responseCode = "200",
            description = "One page of versions",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = HistoryPage.class)))
    public Response history(
            @RestPath
                    @Parameter(
                            description = "Its Destination-ID, as a route names it.",
                            example = "6f1c1a3e-3c1f-4e0f-9c64-0d6f2a5d7b11")
                    String id,
            @BeanParam ListSelection selection) {
        String wanted = wanted(id);
        inputs.complete();
        return history.answer(RecordKind.DESTINATION, known(wanted).recordKey(), null, selection);
    }

    private DestinationRecord known(@Nullable String wanted) {
        return destinations
                .findRecord(String.valueOf(wanted))
                .orElseThrow(() -> RecordAddress.unknown("destination"));
    }

    private @Nullable String wanted(String id) {
        return inputs.formed(
                "id",
                address.ownKey(id),
                ID.asMatchPredicate(),
                "a Destination-ID: a UUID in lower case");
    }
}
