package de.efakatalog.api.offer;

import de.efakatalog.api.http.DetailAnswers;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.RecordAddress;
import de.efakatalog.model.offer.OfferVersion;
import de.efakatalog.model.offer.OfferVersions;
import de.efakatalog.model.offer.RegionCosts;
import de.efakatalog.model.offer.cost.CostEstimate;
import de.efakatalog.model.region.RegionRecord;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** The door to what an offer costs a Kommune. */
@Path("/api/v1/offers/{id}/estimate")
@PermitAll
@Tag(name = "offers")
@Produces(MediaType.APPLICATION_JSON)
public class OfferEstimateResource {

    private final OfferVersions versions;
    private final OfferDoor door;
    private final EstimateQuestions questions;
    private final RegionCosts costs;
    private final DetailAnswers details;
    private final Inputs inputs;

    OfferEstimateResource(
            OfferVersions versions,
            OfferDoor door,
            EstimateQuestions questions,
            RegionCosts costs,
            DetailAnswers details,
            Inputs inputs) {
        this.versions = versions;
        this.door = door;
        this.questions = questions;
        this.costs = costs;
        this.details = details;
        this.inputs = inputs;
    }

    private record Asked(OfferVersion version, RegionRecord region, CostEstimate estimate) {}

    /** Calculates. */
    @GET
    @Operation(
            operationId = "estimateOffer",
            summary = "What an offer costs a Kommune, and who pays which part",
            description =
                    "With the inhabitants of the region and their date. What the offer or the question does not say stands in `missing`, and then there is no total.")
    @APIResponse(
            responseCode = "200",
            description = "The costs of the first year and of a whole one",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = CostEstimate.class)))
    public Response estimate(
            @RestPath @Parameter(description = "Its id.", example = "passierschein-a38-ikz")
                    String id,
            @RestQuery
                    @Parameter(
                            description = "ARS of the Kommune, of its Kreis, or of the Land.",
                            required = true,
                            example = "051160000000")
                    @Nullable String ars,
            @RestQuery
                    @Parameter(
                            description = "Uses in a whole year; some offers depend on it.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0"),
                            example = "1200")
                    @Nullable String uses,
            @RestQuery
                    @Parameter(
                            description = "The first day of use; today without it.",
                            schema = @Schema(type = SchemaType.STRING, format = "date"),
                            example = "2026-12-01")
                    @Nullable String at,
            @RestQuery
                    @Parameter(
                            description = "Number of the terms; the latest without it.",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"),
                            example = "1")
                    @Nullable String number) {
        String wanted = door.key(id);
        if (ars == null) {
            inputs.refuse("ars", "is missing; give the ARS of the Kommune");
        }
        EstimateQuestion question = questions.read(ars, uses, at);
        int asked = (int) inputs.number("number", number, 1, Integer.MAX_VALUE, 0);
        inputs.complete();
        if (question == null) {
            throw new IllegalStateException("defects were not reported");
        }
        Response answer =
                details.answer(
                        () -> {
                            OfferVersion version = version(wanted, asked);
                            RegionRecord region = questions.region(question);
                            return new Asked(
                                    version,
                                    region,
                                    costs.estimate(
                                            version.terms(),
                                            region,
                                            question.uses(),
                                            question.at()));
                        },
                        found ->
                                "%s.%d.%s"
                                        .formatted(
                                                OfferTags.of(found.version()),
                                                found.region().version(),
                                                found.estimate().at()));
        return answer.getEntity() instanceof Asked found
                ? Response.fromResponse(answer).entity(found.estimate()).build()
                : answer;
    }

    private OfferVersion version(String id, int number) {
        int latest = number == 0 ? door.offer(id).number() : number;
        return versions.find(id, latest)
                .orElseThrow(() -> RecordAddress.unknown("number of an offer"));
    }
}
