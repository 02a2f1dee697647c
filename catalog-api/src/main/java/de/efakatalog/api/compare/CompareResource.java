package de.efakatalog.api.compare;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.api.compare.ImplementationComparison.CostsFor;
import de.efakatalog.api.http.DetailAnswers;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.ListFormat;
import de.efakatalog.api.http.PagedAnswers;
import de.efakatalog.api.http.RecordAddress;
import de.efakatalog.api.offer.EstimateQuestion;
import de.efakatalog.api.offer.EstimateQuestions;
import de.efakatalog.model.audit.RequestPrint;
import de.efakatalog.model.changelog.Slug;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The door to implementations side by side. */
@Path("/api/v1/compare")
@PermitAll
@Tag(name = "implementations")
public class CompareResource {

    private static final int FEWEST = 2;

    /** As many columns as a screen can hold. */
    private static final int MOST = 4;

    private final ImplementationComparison comparison;
    private final EstimateQuestions questions;
    private final PagedAnswers formats;
    private final DetailAnswers details;
    private final RecordAddress address;
    private final ObjectMapper json;
    private final Inputs inputs;

    CompareResource(
            ImplementationComparison comparison,
            EstimateQuestions questions,
            PagedAnswers formats,
            DetailAnswers details,
            RecordAddress address,
            ObjectMapper json,
            Inputs inputs) {
        this.comparison = comparison;
        this.questions = questions;
        this.formats = formats;
        this.details = details;
        this.address = address;
        this.json = json;
        this.inputs = inputs;
    }

    /** Compares. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, ListFormat.CSV_TYPE})
    @Operation(
            operationId = "compareImplementations",
            summary = "Put implementations and their offers side by side",
            description =
                    "Every field is a row that says whether they differ and who says nothing. With `ars` each offer is estimated for that Kommune, as its own address does.")
    @APIResponse(
            responseCode = "200",
            description = "The comparison",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = Comparison.class)),
                @Content(
                        mediaType = ListFormat.CSV_TYPE,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        description =
                                                "The rows as a table (RFC 4180), a column for each implementation."))
            })
    public Response compare(
            @RestQuery
                    @Parameter(
                            description = "Ids of two to four implementations, joined by commas.",
                            required = true,
                            example = "passierschein-a38,ewa")
                    @Nullable String ids,
            @RestQuery
                    @Parameter(
                            description =
                                    "ARS of a Kommune, of its Kreis, or of the Land: what would the offers cost there?",
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
                    @Nullable String at) {
        List<String> wanted = ids(ids);
        EstimateQuestion question = questions.read(ars, uses, at);
        if (ars == null && (uses != null || at != null)) {
            inputs.refuse("ars", "is missing; uses and at say for whom in a region");
        }
        inputs.complete();
        boolean csv = formats.format() == ListFormat.CSV;
        Response answer =
                details.answer(
                        () -> comparison.of(wanted, costsFor(question)),
                        found -> print(found) + (csv ? "-csv" : ""));
        Response.ResponseBuilder completed =
                Response.fromResponse(answer).header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return csv && answer.getEntity() instanceof Comparison found
                ? completed
                        .entity(ComparisonTable.write(found))
                        .type(ListFormat.CSV_TYPE + ";charset=UTF-8")
                        .build()
                : completed.build();
    }

    private @Nullable CostsFor costsFor(@Nullable EstimateQuestion question) {
        return question == null
                ? null
                : new CostsFor(questions.region(question), question.uses(), question.at());
    }

    private List<String> ids(@Nullable String given) {
        if (given == null) {
            inputs.refuse("ids", "is missing; give the ids of two to four implementations");
            return List.of();
        }
        List<String> wanted = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String each : given.split(",", -1)) {
            String id = inputs.parsed("ids", address.ownKey(each), Slug::require);
            if (id != null && !seen.add(id)) {
                inputs.refuse("ids", "names %s twice".formatted(id));
            } else if (id != null) {
                wanted.add(id);
            }
        }
        if (!inputs.hasRefused("ids") && (wanted.size() < FEWEST || wanted.size() > MOST)) {
            inputs.refuse("ids", "must name two to four implementations");
        }
        return wanted;
    }

    /** It rests on too many records for a tag of their versions. */
    private String print(Comparison found) {
        try {
            return RequestPrint.of(json.writeValueAsBytes(found)).hex();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A comparison cannot be written", e);
        }
    }
}
