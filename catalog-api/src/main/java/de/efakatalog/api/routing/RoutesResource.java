package de.efakatalog.api.routing;

import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.Positions;
import de.efakatalog.api.problem.ProblemException;
import de.efakatalog.api.problem.ProblemType;
import de.efakatalog.index.routing.RouteAnswer;
import de.efakatalog.index.routing.RouteQuestion;
import de.efakatalog.index.routing.RoutingTable;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who is responsible for a service at a place, and which online service takes the request. */
@Path("/api/v1/routes")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "routes")
public class RoutesResource {

    private final RoutingTable table;
    private final Inputs inputs;
    private final Positions positions;

    RoutesResource(RoutingTable table, Inputs inputs, Positions positions) {
        this.table = table;
        this.inputs = inputs;
        this.positions = positions;
    }

    /** Answers, and explains the answer. */
    @GET
    @Operation(
            operationId = "findRoutes",
            summary = "Who is responsible for a service at a place",
            description =
                    "Looks from the place upwards to the Bund; the most specific region wins. A"
                            + " postcode that spans several Gemeinden is answered with the"
                            + " candidates.")
    public RoutesAnswer find(@BeanParam RouteSelection selection) {
        RouteQuestion question = selection.read(inputs);
        positions.awaitReadModel(Positions.ROUTING, table::position);
        // before the answer: it is at least as new as the position says
        positions.restsOn(table.position());
        return switch (table.answer(question)) {
            case RouteAnswer.Answer answer -> RoutesAnswer.of(answer);
            case RouteAnswer.UnknownService unknown ->
                    throw new ProblemException(
                            ProblemType.UNKNOWN_SERVICE,
                            "There is no service with the key " + unknown.serviceKey() + ".");
            case RouteAnswer.UnknownRegion unknown ->
                    throw new ProblemException(
                            ProblemType.UNKNOWN_REGION,
                            "There is no region for " + unknown.input().value() + ".");
        };
    }
}
