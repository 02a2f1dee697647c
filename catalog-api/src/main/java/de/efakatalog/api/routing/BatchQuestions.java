package de.efakatalog.api.routing;

import de.efakatalog.api.http.BodyObject;
import de.efakatalog.index.routing.RouteQuestion;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Many questions for who is responsible.
 *
 * @param questions from one to a thousand
 */
@Schema(required = true, requiredProperties = "questions")
public record BatchQuestions(
        @Schema(minItems = 1, maxItems = BatchQuestions.MAX) List<Question> questions) {

    /** So many questions are answered at once. */
    static final int MAX = 1000;

    private static final String QUESTIONS = "questions";
    private static final List<String> PARTS = List.of("leikaKey", "ars", "ags", "postcode", "at");

    /**
     * One question, with exactly one of ars, ags and postcode.
     *
     * @param leikaKey key of the service: LeiKa key, or a key of the registry's own
     * @param ars ARS of the place, 2, 3, 5, 9 or 12 digits
     * @param ags AGS of the place, 2, 3, 5 or 8 digits
     * @param postcode postcode of the place, 5 digits
     * @param at the day it is about; today without it
     */
    @Schema(name = "BatchQuestion", requiredProperties = "leikaKey")
    public record Question(
            @Schema(examples = "99050012104000") String leikaKey,
            @Schema(examples = "091620000000") @Nullable String ars,
            @Schema(examples = "09162000") @Nullable String ags,
            @Schema(examples = "80331") @Nullable String postcode,
            @Schema(type = SchemaType.STRING, format = "date", examples = "2026-03-31")
                    @Nullable String at) {}

    /** The questions in the body; what is wrong with them has been noted when some are missing. */
    static List<RouteQuestion> read(BodyObject body) {
        List<RouteQuestion> read = new ArrayList<>();
        if (body.isReadable()) {
            body.allowOnly(List.of(QUESTIONS));
            for (BodyObject each : body.objects(QUESTIONS, MAX)) {
                RouteQuestion question = question(each);
                if (question != null) {
                    read.add(question);
                }
            }
        }
        return read;
    }

    private static @Nullable RouteQuestion question(BodyObject body) {
        if (!body.isReadable()) {
            return null;
        }
        body.allowOnly(PARTS);
        QuestionParts parts =
                new QuestionParts(
                        body.text("leikaKey"),
                        body.text("ars"),
                        body.text("ags"),
                        body.text("postcode"),
                        body.text("at"));
        return parts.read(body, body.unreadable());
    }
}
