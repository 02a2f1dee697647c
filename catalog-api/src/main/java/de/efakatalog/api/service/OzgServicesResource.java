package de.efakatalog.api.service;

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
import de.efakatalog.model.service.OzgServiceRecord;
import de.efakatalog.model.service.OzgServices;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Doors to OZG-Leistungen. */
@Path("/api/v1/ozg-services")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ozg-services")
public class OzgServicesResource {

    private static final ListContent CONTENT = ListContent.asLogged(OzgServiceRecord.class);

    private final OzgServices bundles;
    private final Inputs inputs;
    private final ListAnswers lists;
    private final DetailAnswers details;
    private final HistoryAnswers history;
    private final RecordAddress address;

    OzgServicesResource(
            OzgServices bundles,
            Inputs inputs,
            ListAnswers lists,
            DetailAnswers details,
            HistoryAnswers history,
            RecordAddress address) {
        this.bundles = bundles;
        this.inputs = inputs;
        this.lists = lists;
        this.details = details;
        this.history = history;
        this.address = address;
    }

    /** OZG bundles that match. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, ListFormat.CSV_TYPE, ListFormat.NDJSON_TYPE})
    @Operation(operationId = "listOzgServices", summary = "Find OZG bundles")
    @APIResponse(
            responseCode = "200",
            description = "One page of OZG bundles",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OzgServicePage.class)))
    public Response list(@BeanParam OzgServiceSelection selection) {
        return lists.answer(
                RecordKind.OZG_SERVICE,
                inputs.words("q", selection.q),
                selection.filters(inputs),
                selection,
                CONTENT);
    }

    /** One OZG bundle. */
    @GET
    @Path("/{ozgId}")
    @Operation(operationId = "getOzgService", summary = "Read one OZG bundle")
    @APIResponse(
            responseCode = "200",
            description = "The OZG bundle",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OzgServiceRecord.class)))
    public Response get(
            @RestPath @Parameter(description = "OZG-ID, five digits.", example = "10020")
                    String ozgId) {
        String wanted = OzgId.read(inputs, address.ownKey(ozgId));
        inputs.complete();
        return details.answer(() -> known(wanted), found -> Long.toString(found.version()));
    }

    /** What has become of it. */
    @GET
    @Path("/{ozgId}/history")
    @Produces({MediaType.APPLICATION_JSON, ListFormat.CSV_TYPE, ListFormat.NDJSON_TYPE})
    @Operation(
            operationId = "getOzgServiceHistory",
            summary = "What has changed about an OZG bundle, the newest first",
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
            @RestPath @Parameter(description = "OZG-ID, five digits.", example = "10020")
                    String ozgId,
            @BeanParam ListSelection selection) {
        String wanted = OzgId.read(inputs, address.ownKey(ozgId));
        inputs.complete();
        return history.answer(RecordKind.OZG_SERVICE, known(wanted).recordKey(), null, selection);
    }

    private OzgServiceRecord known(@Nullable String wanted) {
        return bundles.findRecord(String.valueOf(wanted))
                .orElseThrow(() -> RecordAddress.unknown("OZG bundle"));
    }
}
