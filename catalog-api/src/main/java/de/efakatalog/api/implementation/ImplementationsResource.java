package de.efakatalog.api.implementation;

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
import de.efakatalog.model.changelog.Slug;
import de.efakatalog.model.implementation.ReportedReuses;
import de.efakatalog.model.implementation.ServiceImplementationRecord;
import de.efakatalog.model.implementation.ServiceImplementations;
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

/** Doors to implementations: the Onlinedienste that somebody has built. */
@Path("/api/v1/implementations")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "implementations")
public class ImplementationsResource {

    private final ServiceImplementations implementations;
    private final ReportedReuses reports;
    private final ImplementationViews views;
    private final HistoryAnswers history;
    private final Inputs inputs;
    private final ListAnswers lists;
    private final DetailAnswers details;
    private final RecordAddress address;

    ImplementationsResource(
            ServiceImplementations implementations,
            ReportedReuses reports,
            ImplementationViews views,
            HistoryAnswers history,
            Inputs inputs,
            ListAnswers lists,
            DetailAnswers details,
            RecordAddress address) {
        this.implementations = implementations;
        this.reports = reports;
        this.views = views;
        this.history = history;
        this.inputs = inputs;
        this.lists = lists;
        this.details = details;
        this.address = address;
    }

    /** Implementations that match. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, ListFormat.CSV_TYPE, ListFormat.NDJSON_TYPE})
    @Operation(
            operationId = "listImplementations",
            summary = "Find implementations (Onlinedienste)")
    @APIResponse(
            responseCode = "200",
            description = "One page of implementations",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ImplementationPage.class)))
    public Response list(@BeanParam ImplementationSelection selection) {
        return lists.search(
                RecordKind.IMPLEMENTATION,
                selection.filters(inputs),
                ImplementationSelection.FACETS,
                selection,
                new ListContent(ImplementationView.class, views::ofHits));
    }

    /** One implementation. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getImplementation", summary = "Read one implementation")
    @APIResponse(
            responseCode = "200",
            description = "The implementation",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ImplementationDetail.class)))
    public Response get(
            @RestPath @Parameter(description = "Its id.", example = "passierschein-a38")
                    String id) {
        String wanted = read(id);
        return details.answer(() -> views.of(find(wanted)), ImplementationDetail::versions);
    }

    /** What is reported about its reuse. */
    @GET
    @Path("/{id}/reported-reuse")
    @Operation(
            operationId = "listReportedReuse",
            summary = "What sources report about the reuse of an implementation",
            description = "Statements of sources; never counted as adoptions.")
    @APIResponse(
            responseCode = "200",
            description = "All reports",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReportedReuseList.class)))
    public Response reportedReuse(
            @RestPath @Parameter(description = "Its id.", example = "passierschein-a38")
                    String id) {
        String wanted = read(id);
        return details.answer(
                () -> new ReportedReuseList(reports.findAbout(find(wanted).id())),
                ReportedReuseList::versions);
    }

    /** What has become of it. */
    @GET
    @Path("/{id}/history")
    @Produces({MediaType.APPLICATION_JSON, ListFormat.CSV_TYPE, ListFormat.NDJSON_TYPE})
    @Operation(
            operationId = "getImplementationHistory",
            summary = "What has changed about an implementation, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "One page of versions",
            content = @Content(schema = @Schema(implementation = HistoryPage.class)))
    public Response history(
            @RestPath @Parameter(description = "Its id.", example = "passierschein-a38") String id,
            @BeanParam ListSelection selection) {
        String wanted = read(id);
        return history.answer(
                RecordKind.IMPLEMENTATION, wanted, find(wanted).provider(), selection);
    }

    private String read(String id) {
        String wanted = inputs.parsed("id", address.ownKey(id), Slug::require);
        inputs.complete();
        return String.valueOf(wanted);
    }

    private ServiceImplementationRecord find(String id) {
        return implementations
                .findRecord(id)
                .orElseThrow(() -> RecordAddress.unknown("implementation"));
    }
}
