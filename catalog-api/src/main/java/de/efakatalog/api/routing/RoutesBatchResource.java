package de.efakatalog.api.routing;

import de.efakatalog.api.explanation.Sentences;
import de.efakatalog.api.http.Inputs;
import de.efakatalog.api.http.JsonBodies;
import de.efakatalog.api.http.Positions;
import de.efakatalog.index.routing.RouteAnswer;
import de.efakatalog.index.routing.RouteAnswers;
import de.efakatalog.index.routing.RouteQuestion;
import de.efakatalog.index.routing.RoutingTable;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Many questions for who is responsible, for a portal that fills its own cache. */
@Path("/api/v1/routes/batch")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "routes")
public class RoutesBatchResource {

    private final RoutingTable table;
    private final JsonBodies bodies;
    private final Inputs inputs;
    private final Positions positions;
    private final AnswerLanguage language;

    RoutesBatchResource(
            RoutingTable table,
            JsonBodies bodies,
            Inputs inputs,
            Positions positions,
            AnswerLanguage language) {
        this.table = table;
        this.bodies = bodies;
        this.inputs = inputs;
        this.positions = positions;
        this.language = language;
    }

    /** Answers all of them from one position of the change log. */
    @POST
    @Operation(
            operationId = "findRoutesBatch",
            summary = "Who is responsible, for up to a thousand services and places",
            description =
                    "Answers each question as `GET /api/v1/routes` does, in the same order, all"
                            + " from one position of the change log. A question about an unknown"
                            + " service or region is answered with a `problem`, and the others are"
                            + " answered all the same. This is a read: it changes nothing, can be"
                            + " repeated at will and takes no Idempotency-Key.")
    @Parameter(
            name = HttpHeaders.ACCEPT_LANGUAGE,
            in = ParameterIn.HEADER,
            description = "With de or en each step of the explanations comes as a sentence, too.",
            schema = @Schema(type = SchemaType.STRING),
            example = "de")
    public RestResponse<BatchAnswer> find(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema =
                                                    @Schema(implementation = BatchQuestions.class)))
                    InputStream body)
            throws IOException {
        List<RouteQuestion> questions = BatchQuestions.read(bodies.read(body));
        inputs.complete();
        positions.answeredFrom(Positions.ROUTING, table::position);
        RouteAnswers answers = table.answers(questions);
        positions.restsOn(answers.position());
        Sentences sentences = language.sentences();
        return AnswerLanguage.answer(
                new BatchAnswer(items(questions, answers, sentences)), sentences);
    }

    private static List<BatchItem> items(
            List<RouteQuestion> questions, RouteAnswers answers, @Nullable Sentences sentences) {
        List<BatchItem> items = new ArrayList<>(questions.size());
        for (int i = 0; i < questions.size(); i++) {
            RouteQuestion question = questions.get(i);
            LocalDate day = Objects.requireNonNullElse(question.at(), answers.today());
            items.add(
                    switch (answers.answers().get(i)) {
                        case RouteAnswer.Answer answer -> BatchItem.of(answer, sentences);
                        case RouteAnswer.UnknownService unknown ->
                                BatchItem.unknown(
                                        question.serviceKey(),
                                        day,
                                        UnknownPart.service(unknown.serviceKey()));
                        case RouteAnswer.UnknownRegion unknown ->
                                BatchItem.unknown(
                                        question.serviceKey(),
                                        day,
                                        UnknownPart.region(unknown.input()));
                    });
        }
        return items;
    }
}
