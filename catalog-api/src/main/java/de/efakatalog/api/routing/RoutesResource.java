package de.efakatalog.api.routing;

import de.efakatalog.api.explanation.Sentences;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.Positions;
import de.efakatalog.api.http.RenderedJson;
import de.efakatalog.index.routing.RouteAnswer;
import de.efakatalog.index.routing.RouteQuestion;
import de.efakatalog.index.routing.RoutingTable;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Who is responsible for a service at a place, and which online service takes the request. */
@Path("/api/v1/routes")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "routes")
public class RoutesResource {

    private final RoutingTable table;
    private final Inputs inputs;
    private final Positions positions;
    private final AnswerLanguage language;

    RoutesResource(
            RoutingTable table, Inputs inputs, Positions positions, AnswerLanguage language) {
        this.table = table;
        this.inputs = inputs;
        this.positions = positions;
        this.language = language;
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
    @Parameter(
            name = HttpHeaders.ACCEPT_LANGUAGE,
            in = ParameterIn.HEADER,
            description = "With de or en each step of the explanation comes as a sentence, too.",
            schema = @Schema(type = SchemaType.STRING),
            example = "de")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RoutesAnswer.class)))
    public RestResponse<RenderedJson> find(@BeanParam RouteSelection selection) {
        RouteQuestion question = selection.read(inputs);
        positions.answeredFrom(Positions.ROUTING, table::position);
        Sentences sentences = language.sentences();
        return switch (table.answer(question)) {
            case RouteAnswer.Answer answer ->
                    AnswerLanguage.answer(
                            RoutesAnswerJson.of(RoutesAnswer.of(answer, sentences)), sentences);
            case RouteAnswer.UnknownService unknown ->
                    throw UnknownPart.service(unknown.serviceKey()).toException();
            case RouteAnswer.UnknownRegion unknown ->
                    throw UnknownPart.region(unknown.input()).toException();
        };
    }
}
