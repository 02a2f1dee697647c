package de.efakatalog.api.fitconnect;

import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.Positions;
import de.efakatalog.api.http.RenderedJson;
import de.efakatalog.index.routing.Area;
import de.efakatalog.index.routing.AreaTerm;
import de.efakatalog.index.routing.RouteQuestion;
import de.efakatalog.index.routing.RoutingTable;
import de.efakatalog.model.destination.DestinationRecord;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The FIT-Connect Routing API, in both versions that are in use: they differ in their address only.
 *
 * <p>Parameters that it does not know are ignored, as its clients expect.
 */
@Path("/routing/{version: v1|v2}")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "fit-connect")
public class FitConnectResource {

    private final RoutingTable table;
    private final RenderedRoutes rendered;
    private final Inputs inputs;
    private final Positions positions;

    FitConnectResource(
            RoutingTable table, RenderedRoutes rendered, Inputs inputs, Positions positions) {
        this.table = table;
        this.rendered = rendered;
        this.inputs = inputs;
        this.positions = positions;
    }

    /** Where requests for a service at a place are delivered to. */
    @GET
    @Path("/routes")
    @Operation(
            operationId = "findDestinations",
            summary = "Where requests for a service at a place are delivered to",
            description =
                    "The destinations of those who are responsible, as the FIT-Connect Routing API"
                            + " gives them. An unknown service or place has none.")
    @APIResponse(
            responseCode = "200",
            description = "The routes; none when nothing matches",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RoutePage.class)))
    public RenderedJson routes(@BeanParam RouteRequest request) {
        RouteRequest.Search search = request.read(inputs);
        begin();
        RouteQuestion question = search.question();
        List<DestinationRecord> found = question == null ? List.of() : table.destinations(question);
        Paging paging = search.paging();
        return RoutePage.json(
                found.size(),
                paging.offset(),
                paging.of(found).stream().map(rendered::of).toList());
    }

    /** The regions whose names or postcodes match. */
    @GET
    @Path("/areas")
    @Operation(
            operationId = "findAreas",
            summary = "Regions by words of their names and by postcodes")
    @APIResponse(
            responseCode = "200",
            description = "The regions, in the order of their names",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AreaPage.class)))
    public AreaPage areas(@BeanParam AreaRequest request) {
        AreaRequest.Search search = request.read(inputs);
        begin();
        List<AreaTerm> terms = search.terms();
        List<Area> found = terms == null ? List.of() : table.areas(terms);
        return AreaPage.of(found, search.paging());
    }

    /** Which version of the Routing API this is. */
    @GET
    @Path("/info")
    @Operation(operationId = "fitConnectInfo", summary = "The version of the Routing API")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ApiInfo.class)))
    public ApiInfo info(@BeanParam VersionedRequest request) {
        begin();
        return ApiInfo.of(request.version);
    }

    private void begin() {
        inputs.completeWithViolations();
        positions.answeredFrom(Positions.ROUTING, table::position);
    }
}
