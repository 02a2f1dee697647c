package de.efakatalog.api.service;

import static java.util.Objects.requireNonNull;

import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.Positions;
import de.efakatalog.api.http.Total;
import de.efakatalog.index.search.SearchIndex;
import de.efakatalog.index.search.Suggestion;
import de.efakatalog.index.search.SuggestionGroup;
import de.efakatalog.index.search.Suggestions;
import de.efakatalog.index.search.rank.Segment;
import de.efakatalog.model.changelog.RecordKind;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Suggests what may be meant while somebody types. */
@Path("/api/v1/services/suggest")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "services")
public class SuggestResource {

    private static final int DEFAULT_LIMIT = 5;
    private static final int MAX_LIMIT = 20;

    private final SearchIndex index;
    private final Inputs inputs;
    private final Positions positions;

    SuggestResource(SearchIndex index, Inputs inputs, Positions positions) {
        this.index = index;
        this.inputs = inputs;
        this.positions = positions;
    }

    /** Suggestions for what is being typed. */
    @GET
    @Operation(
            operationId = "suggest",
            summary = "Suggest services, implementations, organisations and regions",
            description =
                    "For search boxes: the last word may be half-typed, and words may have typos."
                            + " Ask when something is typed; while that is signs only, all groups are"
                            + " empty.")
    public SuggestionList suggest(
            @RestQuery
                    @Parameter(
                            description = "As far as it has been typed; not empty.",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING, maxLength = Inputs.MAX_TEXT),
                            example = "führersch")
                    @Nullable String q,
            @RestQuery
                    @Parameter(
                            description = "How many of each kind at most.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "20",
                                            defaultValue = "5"),
                            example = "5")
                    @Nullable String limit) {
        String typed = inputs.typed("q", q);
        if (typed == null && !inputs.hasRefused("q")) {
            inputs.refuse("q", "is missing; send what has been typed so far");
        }
        int most = (int) inputs.number("limit", limit, 1, MAX_LIMIT, DEFAULT_LIMIT);
        inputs.complete();
        positions.answeredFrom(Positions.SEARCH, index::position);
        Suggestions found = index.suggest(requireNonNull(typed), most);
        positions.restsOn(found.position());
        return new SuggestionList(found.groups().stream().map(SuggestResource::group).toList());
    }

    private static SuggestionGroupView group(SuggestionGroup group) {
        List<SuggestionView> items =
                group.suggestions().stream().map(each -> view(group.kind(), each)).toList();
        return new SuggestionGroupView(
                group.kind().wireName(), label(group.kind()), items, Total.exactly(group.total()));
    }

    private static SuggestionView view(RecordKind kind, Suggestion suggestion) {
        String name = suggestion.name().stream().map(Segment::text).collect(Collectors.joining());
        return new SuggestionView(
                suggestion.key(),
                suggestion.registry(),
                name,
                suggestion.name(),
                "/api/v1/" + kind.wireName() + "s/" + suggestion.key());
    }

    private static String label(RecordKind kind) {
        return switch (kind) {
            case SERVICE -> "Leistungen";
            case IMPLEMENTATION -> "Onlinedienste";
            case ORGANISATION -> "Organisationen";
            default -> "Orte";
        };
    }
}
