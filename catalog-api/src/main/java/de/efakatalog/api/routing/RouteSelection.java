package de.efakatalog.api.routing;

import de.efakatalog.api.http.Inputs;
import de.efakatalog.index.routing.RouteQuestion;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a question for who is responsible consists of. */
public class RouteSelection {

    @RestQuery
    @Parameter(
            description =
                    "Key of the service: LeiKa key, or a key of the registry's own. Exactly this"
                            + " one is looked for.",
            required = true,
            example = "99050012104000")
    @Nullable String leikaKey;

    @RestQuery
    @Parameter(description = "ARS of the place, 2, 3, 5, 9 or 12 digits.", example = "091620000000")
    @Nullable String ars;

    @RestQuery
    @Parameter(description = "AGS of the place, 2, 3, 5 or 8 digits.", example = "09162000")
    @Nullable String ags;

    @RestQuery
    @Parameter(description = "Postcode of the place, 5 digits.", example = "80331")
    @Nullable String postcode;

    @RestQuery
    @Parameter(
            description = "The day it is about; today without it.",
            schema = @Schema(type = SchemaType.STRING, format = "date"),
            example = "2026-03-31")
    @Nullable String at;

    /** The question; ends with a problem when it is none. */
    RouteQuestion read(Inputs inputs) {
        RouteQuestion question =
                new QuestionParts(leikaKey, ars, ags, postcode, at).read(inputs, Set.of());
        inputs.complete();
        if (question == null) {
            throw new IllegalStateException("defects were not reported");
        }
        return question;
    }
}
