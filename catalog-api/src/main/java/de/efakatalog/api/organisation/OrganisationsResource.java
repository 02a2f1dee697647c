package de.efakatalog.api.organisation;

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
import de.efakatalog.model.organisation.OrganisationRecord;
import de.efakatalog.model.organisation.Organisations;
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

/** Doors to organisations: who takes part in the registry. */
@Path("/api/v1/organisations")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations")
public class OrganisationsResource {

    private static final ListContent CONTENT = ListContent.asLogged(OrganisationRecord.class);

    private final Organisations organisations;
    private final Inputs inputs;
    private final ListAnswers lists;
    private final DetailAnswers details;
    private final HistoryAnswers history;
    private final RecordAddress address;

    OrganisationsResource(
            Organisations organisations,
            Inputs inputs,
            ListAnswers lists,
            DetailAnswers details,
            HistoryAnswers history,
            RecordAddress address) {
        this.organisations = organisations;
        this.inputs = inputs;
        this.lists = lists;
        this.details = details;
        this.history = history;
        this.address = address;
    }

    /** Organisations that match. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, ListFormat.CSV_TYPE, ListFormat.NDJSON_TYPE})
    @Operation(operationId = "listOrganisations", summary = "Find organisations")
    @APIResponse(
            responseCode = "200",
            description = "One page of organisations",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OrganisationPage.class)))
    public Response list(@BeanParam OrganisationSelection selection) {
        return lists.answer(
                RecordKind.ORGANISATION,
                inputs.words("q", selection.q),
                selection.filters(inputs),
                selection,
                CONTENT);
    }

    /** One organisation. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getOrganisation", summary = "Read one organisation")
    @APIResponse(
            responseCode = "200",
            description = "The organisation",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OrganisationRecord.class)))
    public Response get(@RestPath @Parameter(description = "Its id.", example = "bund") String id) {
        String wanted = inputs.parsed("id", address.ownKey(id), Slug::require);
        inputs.complete();
        return details.answer(() -> known(wanted), found -> Long.toString(found.version()));
    }

    /** What has become of it. */
    @GET
    @Path("/{id}/history")
    @Produces({MediaType.APPLICATION_JSON, ListFormat.CSV_TYPE, ListFormat.NDJSON_TYPE})
    @Operation(
            operationId = "getOrganisationHistory",
            summary = "What has changed about an organisation, the newest first",
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
            @RestPath @Parameter(description = "Its id.", example = "bund") String id,
            @BeanParam ListSelection selection) {
        String wanted = inputs.parsed("id", address.ownKey(id), Slug::require);
        inputs.complete();
        String known = known(wanted).id();
        return history.answer(RecordKind.ORGANISATION, known, known, selection);
    }

    private OrganisationRecord known(@Nullable String wanted) {
        return organisations
                .findRecord(String.valueOf(wanted))
                .orElseThrow(() -> RecordAddress.unknown("organisation"));
    }
}
