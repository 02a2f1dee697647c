package de.efakatalog.api.membership;

import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.ListFormat;
import de.efakatalog.api.http.ListSelection;
import de.efakatalog.api.http.PagedAnswers;
import de.efakatalog.api.http.Positions;
import de.efakatalog.api.security.CurrentActor;
import de.efakatalog.api.security.Roles;
import de.efakatalog.model.changelog.Committed;
import de.efakatalog.model.identity.membership.Claim;
import de.efakatalog.model.identity.membership.Claims;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The doors to the operator's decisions about who acts for an organisation. */
@Path("/api/v1/claims")
@Tag(name = "membership")
@Produces(MediaType.APPLICATION_JSON)
public class ClaimsResource {

    private final Claims claims;
    private final CurrentActor current;
    private final OrganisationKeys keys;
    private final Inputs inputs;
    private final PagedAnswers pages;
    private final Positions positions;

    ClaimsResource(
            Claims claims,
            CurrentActor current,
            OrganisationKeys keys,
            Inputs inputs,
            PagedAnswers pages,
            Positions positions) {
        this.claims = claims;
        this.current = current;
        this.keys = keys;
        this.inputs = inputs;
        this.pages = pages;
        this.positions = positions;
    }

    /** Those that are to be decided, and those that were. */
    @GET
    @RolesAllowed({Roles.PERSON, Roles.OPERATOR})
    @Operation(
            operationId = "listClaims",
            summary = "Who wants to act for which organisation",
            description = "All for the operator, the own ones for others.")
    @APIResponse(
            responseCode = "200",
            description = "One page, pending ones first",
            content = @Content(schema = @Schema(implementation = ClaimList.class)))
    public Response list(@BeanParam ListSelection selection) {
        int limit = pages.limit(selection);
        List<String> list = List.of("claims", current.get().id());
        Claims.Place after = pages.cursor(selection, Claims.Place.class, list);
        inputs.complete();
        List<Claim> found = claims.list(current.get(), after, limit + 1);
        List<Claim> page = found.subList(0, Math.min(limit, found.size()));
        List<ClaimView> items = page.stream().map(ClaimView::of).toList();
        return Response.fromResponse(
                        pages.page(
                                ListFormat.JSON,
                                ClaimView.class,
                                items,
                                found.size() > limit ? Claims.Place.of(page.getLast()) : null,
                                list,
                                next -> new ClaimList(items, next)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Yes. */
    @POST
    @Path("/{claim}/confirm")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "confirmClaim",
            summary = "Confirm: the person becomes administrator of the organisation",
            description = "A proposed organisation becomes a record with this.")
    @APIResponse(
            responseCode = "200",
            description = "Confirmed",
            content = @Content(schema = @Schema(implementation = ClaimView.class)))
    @APIResponse(responseCode = "409", ref = "conflict")
    public ClaimView confirm(
            @RestPath
                    @Parameter(
                            description = "Id of the claim.",
                            example = "0a8f3c0e-6c1c-4f53-9d3a-2f7f0b7c9e11")
                    String claim) {
        UUID wanted = keys.uuid("claim", claim);
        inputs.complete();
        Committed<Claim> done = claims.confirm(current.get(), wanted);
        positions.restsOn(done.position());
        return ClaimView.of(done.value());
    }

    /** No. */
    @POST
    @Path("/{claim}/refuse")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(operationId = "refuseClaim", summary = "Refuse: nothing comes of it")
    @APIResponse(
            responseCode = "200",
            description = "Refused",
            content = @Content(schema = @Schema(implementation = ClaimView.class)))
    @APIResponse(responseCode = "409", ref = "conflict")
    public ClaimView refuse(
            @RestPath
                    @Parameter(
                            description = "Id of the claim.",
                            example = "0a8f3c0e-6c1c-4f53-9d3a-2f7f0b7c9e11")
                    String claim) {
        UUID wanted = keys.uuid("claim", claim);
        inputs.complete();
        return ClaimView.of(claims.refuse(current.get(), wanted));
    }
}
