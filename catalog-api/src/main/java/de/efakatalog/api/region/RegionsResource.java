package de.efakatalog.api.region;

import de.efakatalog.api.history.HistoryAnswers;
import de.efakatalog.api.history.HistoryPage;
import de.efakatalog.api.http.DetailAnswers;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.ListAnswers;
import de.efakatalog.api.http.ListContent;
import de.efakatalog.api.http.ListFormat;
import de.efakatalog.api.http.ListSelection;
import de.efakatalog.api.http.RecordAddress;
import de.efakatalog.api.problem.ProblemException;
import de.efakatalog.api.problem.ProblemType;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.region.Ags;
import de.efakatalog.model.region.Ars;
import de.efakatalog.model.region.RegionRecord;
import de.efakatalog.model.region.Regions;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Doors to regions. */
@Path("/api/v1/regions")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "regions")
public class RegionsResource {

    private static final ListContent CONTENT = ListContent.asLogged(RegionRecord.class);
    private static final int AGS_OF_GEMEINDE = 8;

    private final Regions regions;
    private final Inputs inputs;
    private final ListAnswers lists;
    private final DetailAnswers details;
    private final HistoryAnswers history;
    private final RecordAddress address;

    RegionsResource(
            Regions regions,
            Inputs inputs,
            ListAnswers lists,
            DetailAnswers details,
            HistoryAnswers history,
            RecordAddress address) {
        this.regions = regions;
        this.inputs = inputs;
        this.lists = lists;
        this.details = details;
        this.history = history;
        this.address = address;
    }

    /** Regions that match. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, ListFormat.CSV_TYPE, ListFormat.NDJSON_TYPE})
    @Operation(operationId = "listRegions", summary = "Find regions (Gebiete)")
    @APIResponse(
            responseCode = "200",
            description = "One page of regions",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RegionPage.class)))
    public Response list(@BeanParam RegionSelection selection) {
        return lists.answer(
                RecordKind.REGION,
                inputs.words("q", selection.q),
                selection.filters(inputs),
                selection,
                CONTENT);
    }

    /** One region. */
    @GET
    @Path("/{ars}")
    @Operation(
            operationId = "getRegion",
            summary = "Read one region with those above it",
            description =
                    "Twelve digits that are no Gemeinde but a higher region padded with zeros mean"
                            + " that region; eight digits are an AGS.")
    @APIResponse(
            responseCode = "200",
            description = "The region",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = RegionView.class)))
    public Response get(
            @RestPath
                    @Parameter(
                            description = "ARS of 2, 3, 5, 9 or 12 digits, or AGS of 8.",
                            example = "091620000000")
                    String ars) {
        Supplier<Optional<RegionRecord>> lookUp = lookUp(ars);
        inputs.complete();
        return details.answer(() -> view(lookUp.get()), RegionView::versions);
    }

    /** What has become of it. */
    @GET
    @Path("/{ars}/history")
    @Produces({MediaType.APPLICATION_JSON, ListFormat.CSV_TYPE, ListFormat.NDJSON_TYPE})
    @Operation(
            operationId = "getRegionHistory",
            summary = "What has changed about a region, the newest first",
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
            @RestPath
                    @Parameter(
                            description = "ARS of 2, 3, 5, 9 or 12 digits, or AGS of 8.",
                            example = "091620000000")
                    String ars,
            @BeanParam ListSelection selection) {
        Supplier<Optional<RegionRecord>> lookUp = lookUp(ars);
        inputs.complete();
        return history.answer(RecordKind.REGION, known(lookUp.get()).ars(), null, selection);
    }

    private Supplier<Optional<RegionRecord>> lookUp(String given) {
        String key = address.ownKey(given);
        return key.length() == AGS_OF_GEMEINDE
                ? byAgs(inputs.parsed("ars", key, Ags::of))
                : byArs(inputs.parsed("ars", key, Ars::of));
    }

    private Supplier<Optional<RegionRecord>> byArs(@Nullable Ars ars) {
        return () -> ars == null ? Optional.empty() : regions.findMeant(ars);
    }

    private Supplier<Optional<RegionRecord>> byAgs(@Nullable Ags ags) {
        return () -> ags == null ? Optional.empty() : regions.findByAgs(ags);
    }

    private static RegionRecord known(Optional<RegionRecord> found) {
        return found.orElseThrow(
                () ->
                        new ProblemException(
                                ProblemType.UNKNOWN_REGION, "There is no region with this key."));
    }

    private RegionView view(Optional<RegionRecord> found) {
        RegionRecord region = known(found);
        return RegionViewMapping.MAPPING.toView(region, regions.findAncestors(region));
    }
}
