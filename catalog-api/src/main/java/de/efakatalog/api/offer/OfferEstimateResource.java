package de.efakatalog.api.offer;

import de.efakatalog.api.http.DetailAnswers;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.RecordAddress;
import de.efakatalog.api.problem.ProblemException;
import de.efakatalog.api.problem.ProblemType;
import de.efakatalog.model.offer.OfferVersion;
import de.efakatalog.model.offer.OfferVersions;
import de.efakatalog.model.offer.RegionPopulation;
import de.efakatalog.model.offer.cost.CostEstimate;
import de.efakatalog.model.offer.cost.CostEstimation;
import de.efakatalog.model.offer.cost.CostQuestion;
import de.efakatalog.model.organisation.OrganisationKind;
import de.efakatalog.model.region.Ars;
import de.efakatalog.model.region.RegionLevel;
import de.efakatalog.model.region.RegionRecord;
import de.efakatalog.model.region.Regions;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
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
    private final Regions regions;
    private final RegionPopulation population;
    private final DetailAnswers details;
    private final Inputs inputs;
    private final Clock clock;

    OfferEstimateResource(
            OfferVersions versions,
            OfferDoor door,
            Regions regions,
            RegionPopulation population,
            DetailAnswers details,
            Inputs inputs,
            Clock clock) {
        this.versions = versions;
        this.door = door;
        this.regions = regions;
        this.population = population;
        this.details = details;
        this.inputs = inputs;
        this.clock = clock;
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
        Ars place = inputs.parsed("ars", ars, Ars::of);
        if (ars == null) {
            inputs.refuse("ars", "is missing; give the ARS of the Kommune");
        }
        if (place != null && place.equals(Ars.BUND)) {
            inputs.refuse("ars", "is the Bund; costs are estimated for a region of a Land");
        }
        Integer count =
                uses == null ? null : (int) inputs.number("uses", uses, 0, Integer.MAX_VALUE, 0);
        LocalDate given = inputs.day("at", at);
        int asked = (int) inputs.number("number", number, 1, Integer.MAX_VALUE, 0);
        inputs.complete();
        if (place == null) {
            throw new IllegalStateException("defects were not reported");
        }
        LocalDate day =
                given == null ? LocalDate.ofInstant(clock.instant(), clock.getZone()) : given;
        Response answer =
                details.answer(
                        () -> {
                            OfferVersion version = version(wanted, asked);
                            RegionRecord region = region(place);
                            return new Asked(
                                    version, region, estimate(version, region, count, day));
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

    private RegionRecord region(Ars place) {
        return regions.findMeant(place)
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        ProblemType.UNKNOWN_REGION,
                                        "There is no region with this key."));
    }

    private CostEstimate estimate(
            OfferVersion version, RegionRecord region, @Nullable Integer uses, LocalDate day) {
        return CostEstimation.of(
                version.terms(),
                new CostQuestion(
                        Ars.of(region.ars()),
                        user(region.level()),
                        population.of(region).orElse(null),
                        uses,
                        day));
    }

    /** Who administers a region of this level. */
    private static OrganisationKind user(RegionLevel level) {
        return switch (level) {
            case GEMEINDE, GEMEINDEVERBAND -> OrganisationKind.KOMMUNE;
            case KREIS -> OrganisationKind.KREIS;
            case LAND, REGIERUNGSBEZIRK, BUND -> OrganisationKind.LAND;
        };
    }
}
