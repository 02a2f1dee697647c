package de.efakatalog.api.offer;

import de.efakatalog.api.history.HistoryAnswers;
import de.efakatalog.api.history.HistoryPage;
import de.efakatalog.api.http.DetailAnswers;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.ListFormat;
import de.efakatalog.api.http.ListSelection;
import de.efakatalog.api.http.PagedAnswers;
import de.efakatalog.api.http.Positions;
import de.efakatalog.api.http.RecordAddress;
import de.efakatalog.api.http.Total;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.offer.OfferListing;
import de.efakatalog.model.offer.OfferVersion;
import de.efakatalog.model.offer.OfferVersions;
import de.efakatalog.model.offer.ReuseOfferRecord;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The door to published offers. */
@Path("/api/v1/offers")
@PermitAll
@Tag(name = "offers")
@Produces(MediaType.APPLICATION_JSON)
public class OffersResource {

    /** More offers than any registry has. */
    private static final int ALL = 100_000;

    private final OfferListing listing;
    private final OfferVersions versions;
    private final OfferDoor door;
    private final HistoryAnswers history;
    private final DetailAnswers details;
    private final PagedAnswers pages;
    private final Positions positions;
    private final Inputs inputs;

    OffersResource(
            OfferListing listing,
            OfferVersions versions,
            OfferDoor door,
            HistoryAnswers history,
            DetailAnswers details,
            PagedAnswers pages,
            Positions positions,
            Inputs inputs) {
        this.listing = listing;
        this.versions = versions;
        this.door = door;
        this.history = history;
        this.details = details;
        this.pages = pages;
        this.positions = positions;
        this.inputs = inputs;
    }

    /** Offers that match. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, ListFormat.CSV_TYPE, ListFormat.NDJSON_TYPE})
    @Operation(
            operationId = "listOffers",
            summary = "Find offers to reuse (Nachnutzungsangebote)",
            description = "By id; withdrawn ones, too.")
    @APIResponse(
            responseCode = "200",
            description = "One page of offers",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OfferPage.class)))
    public Response list(@BeanParam OfferSelection selection) {
        OfferListing.Question question = selection.question(inputs);
        List<String> list = List.of("offers", question.toString());
        int limit = pages.limit(selection);
        String after = pages.cursor(selection, String.class, list);
        inputs.complete();
        ListFormat format = pages.format();
        positions.ofLog();
        if (format == ListFormat.NDJSON) {
            return pages.everything(listing.find(question, "", ALL));
        }
        List<ReuseOfferRecord> found =
                listing.find(question, after == null ? "" : after, limit + 1);
        List<ReuseOfferRecord> items = found.subList(0, Math.min(limit, found.size()));
        return pages.page(
                format,
                ReuseOfferRecord.class,
                items,
                found.size() > limit ? items.getLast().id() : null,
                list,
                next -> new OfferPage(items, Total.exactly(listing.count(question)), next));
    }

    /** One offer. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getOffer", summary = "Read one offer with its latest terms")
    @APIResponse(
            responseCode = "200",
            description = "The offer",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ReuseOfferRecord.class)))
    public Response get(
            @RestPath @Parameter(description = "Its id.", example = "passierschein-a38-ikz")
                    String id) {
        String wanted = door.key(id);
        inputs.complete();
        return details.answer(() -> door.offer(wanted), offer -> Long.toString(offer.version()));
    }

    /** Every number of it. */
    @GET
    @Path("/{id}/versions")
    @Operation(
            operationId = "listOfferVersions",
            summary = "Every number of an offer's terms",
            description = "Published terms never change: contracts name offer and number.")
    @APIResponse(
            responseCode = "200",
            description = "All of them, the latest first",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OfferVersionList.class)))
    public Response versions(
            @RestPath @Parameter(description = "Its id.", example = "passierschein-a38-ikz")
                    String id) {
        String wanted = door.key(id);
        inputs.complete();
        return details.answer(
                () -> new OfferVersionList(versions.findAll(door.offer(wanted).id())),
                OfferVersionList::versions);
    }

    /** One number of it. */
    @GET
    @Path("/{id}/versions/{number}")
    @Operation(operationId = "getOfferVersion", summary = "Read one number of an offer's terms")
    @APIResponse(
            responseCode = "200",
            description = "The terms under this number",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OfferVersion.class)))
    public Response version(
            @RestPath @Parameter(description = "Its id.", example = "passierschein-a38-ikz")
                    String id,
            @RestPath @Parameter(description = "The number, from 1.", example = "1")
                    String number) {
        String wanted = door.key(id);
        int asked = (int) inputs.number("number", number, 1, Integer.MAX_VALUE, 1);
        inputs.complete();
        return details.answer(
                () ->
                        versions.find(wanted, asked)
                                .orElseThrow(() -> RecordAddress.unknown("number of an offer")),
                OfferTags::of);
    }

    /** What has become of it. */
    @GET
    @Path("/{id}/history")
    @Produces({MediaType.APPLICATION_JSON, ListFormat.CSV_TYPE, ListFormat.NDJSON_TYPE})
    @Operation(
            operationId = "getOfferHistory",
            summary = "What has changed about an offer, the newest first",
            description = "Who it was is told to administrators of the provider and to operators.")
    @APIResponse(
            responseCode = "200",
            description = "One page of versions",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = HistoryPage.class)))
    public Response history(
            @RestPath @Parameter(description = "Its id.", example = "passierschein-a38-ikz")
                    String id,
            @BeanParam ListSelection selection) {
        String wanted = door.key(id);
        inputs.complete();
        return history.answer(
                RecordKind.REUSE_OFFER, wanted, door.offer(wanted).provider(), selection);
    }
}
