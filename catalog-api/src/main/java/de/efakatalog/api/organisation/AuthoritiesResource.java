package de.efakatalog.api.organisation;

import de.efakatalog.api.http.DetailAnswers;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.RecordAddress;
import de.efakatalog.model.changelog.Slug;
import de.efakatalog.model.organisation.Authorities;
import de.efakatalog.model.organisation.AuthorityRecord;
import jakarta.annotation.security.PermitAll;
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

/** The door to authorities: what a route names can be looked up here. */
@Path("/api/v1/authorities")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "organisations")
public class AuthoritiesResource {

    private final Authorities authorities;
    private final Inputs inputs;
    private final DetailAnswers details;
    private final RecordAddress address;

    AuthoritiesResource(
            Authorities authorities, Inputs inputs, DetailAnswers details, RecordAddress address) {
        this.authorities = authorities;
        this.inputs = inputs;
        this.details = details;
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
        return details.answer(
                () ->
                        authorities
                                .findRecord(String.valueOf(wanted))
                                .orElseThrow(() -> RecordAddress.unknown("authority")),
                found -> Long.toString(found.version()));
    }
}
