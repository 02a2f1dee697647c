package de.efakatalog.api.routing;

import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.ListFormat;
import de.efakatalog.api.http.ListSelection;
import de.efakatalog.api.http.PagedAnswers;
import de.efakatalog.api.http.Positions;
import de.efakatalog.api.http.Total;
import de.efakatalog.index.routing.RegionAnswer;
import de.efakatalog.index.routing.RegionInput;
import de.efakatalog.index.routing.RoutingTable;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Everything the people of a place are served by.
 *
 * <p>Items name services by key alone: the routing table answers without the database, and whoever
 * fills a cache has the titles from the list of services.
 */
@Path("/api/v1/regions")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "routes")
public class RegionRoutesResource {

    private final RoutingTable table;
    private final Inputs inputs;
    private final Positions positions;
    private final PagedAnswers pages;

    RegionRoutesResource(
            RoutingTable table, Inputs inputs, Positions positions, PagedAnswers pages) {
        this.table = table;
        this.inputs = inputs;
        this.positions = positions;
        this.pages = pages;
    }

    /** Lists them, each with the level that it comes from. */
    @GET
    @Path("/{ars}/responsibilities")
    @Produces({MediaType.APPLICATION_JSON, ListFormat.CSV_TYPE, ListFormat.NDJSON_TYPE})
    @Operation(
            operationId = "listRegionResponsibilities",
            summary = "Who is responsible at a place, for every service",
            description =
                    "For each service those whom `GET /api/v1/routes` names, by service key. A"
                            + " region that ended is followed to its successor; one that was split"
                            + " is answered with the candidates and without items.")
    @APIResponse(
            responseCode = "200",
            description = "One page of responsibilities",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RegionRoutes.class)))
    public Response list(
            @RestPath
                    @Parameter(
                            description = "ARS of the place, 2, 3, 5, 9 or 12 digits.",
                            example = "091620000000")
                    String ars,
            @RestQuery
                    @Parameter(
                            description = "The day it is about; today without it.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"),
                            example = "2026-03-31")
                    @Nullable String at,
            @BeanParam ListSelection selection) {
        RegionInput place = inputs.parsed("ars", ars, RegionInput.ByArs::new);
        LocalDate day = inputs.day("at", at);
        int limit = pages.limit(selection);
        List<String> list = List.of("responsibilities", ars, String.valueOf(day));
        RegionRoutesPlace after = pages.cursor(selection, RegionRoutesPlace.class, list);
        inputs.complete();
        if (place == null) {
            throw new IllegalStateException("defects were not reported");
        }
        ListFormat format = pages.format();
        positions.answeredFrom(Positions.ROUTING, table::position);
        return switch (table.responsibilitiesOf(place, day)) {
            case RegionAnswer.UnknownRegion unknown ->
                    throw UnknownPart.region(unknown.input()).toException();
            case RegionAnswer.Answer answer when format == ListFormat.NDJSON ->
                    pages.everything(itemsOf(answer));
            case RegionAnswer.Answer answer -> page(answer, format, limit, after, list);
        };
    }

    private Response page(
            RegionAnswer.Answer answer,
            ListFormat format,
            int limit,
            @Nullable RegionRoutesPlace after,
            List<String> list) {
        List<RegionRoute> all = itemsOf(answer);
        int from = after == null ? 0 : after.next(all);
        int to = Math.min(all.size(), from + limit);
        List<RegionRoute> items = all.subList(from, to);
        return pages.page(
                format,
                RegionRoute.class,
                items,
                to < all.size() ? RegionRoutesPlace.of(all, to - 1) : null,
                list,
                next ->
                        new RegionRoutes(
                                answer.region(),
                                answer.at(),
                                answer.candidates(),
                                answer.retired(),
                                items,
                                Total.exactly(all.size()),
                                next));
    }

    private static List<RegionRoute> itemsOf(RegionAnswer.Answer answer) {
        return answer.services().stream().map(RegionRoute::of).toList();
    }
}
