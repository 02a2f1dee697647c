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
import de.efakatalog.api.problem.ProblemException;
import de.efakatalog.api.problem.ProblemType;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.service.PublicServiceRecord;
import de.efakatalog.model.service.PublicServices;
import de.efakatalog.model.service.ServiceKey;
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

/** Doors to Leistungen. */
@Path("/api/v1/services")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "services")
public class ServicesResource {

    private static final ListContent CONTENT = ListContent.asLogged(PublicServiceRecord.class);

    private final PublicServices services;
    private final Inputs inputs;
    private final ListAnswers lists;
    private final DetailAnswers details;
    private final HistoryAnswers history;
    private final RecordAddress address;

    ServicesResource(
            PublicServices services,
            Inputs inputs,
            ListAnswers lists,
            DetailAnswers details,
            HistoryAnswers history,
            RecordAddress address) {
        this.services = services;
        this.inputs = inputs;
        this.lists = lists;
        this.details = details;
        this.history = history;
        this.address = address;
    }

    /** Services that match. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, ListFormat.CSV_TYPE, ListFormat.NDJSON_TYPE})
    @Operation(operationId = "listServices", summary = "Find services (Leistungen)")
    @APIResponse(
            responseCode = "200",
            description = "One page of services",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ServicePage.class)))
    public Response list(@BeanParam ServiceSelection selection) {
        return lists.search(
                RecordKind.SERVICE,
                selection.filters(inputs),
                ServiceSelection.FACETS,
                selection,
                CONTENT);
    }

    /** One service. */
    @GET
    @Path("/{key}")
    @Operation(operationId = "getService", summary = "Read one service (Leistung)")
    @APIResponse(
            responseCode = "200",
            description = "The service",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = PublicServiceRecord.class)))
    public Response get(
            @RestPath
                    @Parameter(
                            description =
                                    "LeiKa key (14 digits beginning with 99), or a key of the"
                                            + " registry's own.",
                            example = "99050012104000")
                    String key) {
        ServiceKey wanted = inputs.parsed("key", address.ownKey(key), ServiceKey::new);
        inputs.complete();
        return details.answer(() -> known(wanted), service -> Long.toString(service.version()));
    }

    /** What has become of it. */
    @GET
    @Path("/{key}/history")
    @Produces({MediaType.APPLICATION_JSON, ListFormat.CSV_TYPE, ListFormat.NDJSON_TYPE})
    @Operation(
            operationId = "getServiceHistory",
            summary = "What has changed about a service, the newest first",
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
                            description =
                                    "LeiKa key (14 digits beginning with 99), or a key of the"
                                            + " registry's own.",
                            example = "99050012104000")
                    String key,
            @BeanParam ListSelection selection) {
        ServiceKey wanted = inputs.parsed("key", address.ownKey(key), ServiceKey::new);
        inputs.complete();
        return history.answer(RecordKind.SERVICE, known(wanted).key(), null, selection);
    }

    private PublicServiceRecord known(@Nullable ServiceKey key) {
        return services.findRecord(String.valueOf(key)).orElseThrow(this::unknown);
    }

    private ProblemException unknown() {
        return new ProblemException(
                ProblemType.UNKNOWN_SERVICE, "There is no service with this key.");
    }
}
