package de.efakatalog.api.organisation;

import de.efakatalog.api.history.HistoryAnswers;
import de.efakatalog.api.history.HistoryPage;
import de.efakatalog.api.http.DetailAnswers;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.ListFormat;
import de.efakatalog.api.http.ListSelection;
import de.efakatalog.api.http.RecordAddress;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.changelog.Slug;
import de.efakatalog.model.organisation.Authorities;
import de.efakatalog.model.organisation.AuthorityRecord;
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

/** The door to authorities: what a route names can be looked up here. */
@Path("/api/v1/authorities")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations")
public class AuthoritiesResource {

    private final Authorities authorities;
    private final Inputs inputs;
    private final DetailAnswers details;
    private final HistoryAnswers history;
    private final RecordAddress address;

    AuthoritiesResource(
            Authorities authorities,
            Inputs inputs,
            DetailAnswers details,
            HistoryAnswers history,
            RecordAddress address) {
        this.authorities = authorities;
        this.inputs = inputs;
        this.details = details;
        this.history = history;
        this.address = address;
    }

    /** One authority. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getAuthority", summary = "Read one authority (Behörde)")
    @APIResponse(
            responseCode = "200",
            description = "The authority",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = AuthorityRecord.class)))
    public Response get(
            @RestPath @Parameter(description = "Its id, as a route names it.", example = "bund")
                    String id) {
        String wanted = inputs.parsed("id", address.ownKey(id), Slug::require);
        inputs.complete();
        return details.answer(() -> known(wanted), found -> Long.toString(found.version()));
    }

    /** What has become of it. */
    @GET
    @Path("/{id}/history")
    @Produces({MediaType.APPLICATION_JSON, ListFormat.CSV_TYPE, ListFormat.NDJSON_TYPE})
    @Operation(
            operationId = "getAuthorityHistory",
            summary = "What has changed about an authority, the newest first",
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
            @RestPath @Parameter(description = "Its id, as a route names it.", example = "bund")
                    String id,
            @BeanParam ListSelection selection) {
        String wanted = inputs.parsed("id", address.ownKey(id), Slug::require);
        inputs.complete();
        return history.answer(RecordKind.AUTHORITY, known(wanted).id(), null, selection);
    }

    private AuthorityRecord known(@Nullable String wanted) {
        return authorities
                .findRecord(String.valueOf(wanted))
                .orElseThrow(() -> RecordAddress.unknown("authority"));
    }
}
