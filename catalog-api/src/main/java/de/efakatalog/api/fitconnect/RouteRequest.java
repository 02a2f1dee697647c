package de.efakatalog.api.fitconnect;

import de.efakatalog.api.http.Inputs;
import de.efakatalog.index.routing.RegionInput;
import de.efakatalog.index.routing.RouteQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The parameters of a question for routes (Routing API 2.0.0, path /routes). */
public class RouteRequest extends PagedRequest {

    private static final String ONE_PLACE = "send exactly one of ars, ags and areaId";
    private static final int LEIKA_LENGTH = 14;

    @RestQuery
    @Parameter(
            description = "LeiKa key of the service.",
            required = true,
            schema = @Schema(type = SchemaType.STRING, pattern = "^99\\d{12}$"),
            example = "99050012104000")
    List<String> leikaKey = List.of();

    @RestQuery
    @Parameter(
            description = "ARS of the place. Exactly one of ars, ags and areaId is needed.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            pattern = "^(\\d{2}|\\d{3}|\\d{5}|\\d{9}|\\d{12})$"),
            example = "091620000000")
    List<String> ars = List.of();

    @RestQuery
    @Parameter(
            description = "AGS of the place.",
            schema = @Schema(type = SchemaType.STRING, pattern = "^(\\d{2}|\\d{3}|\\d{5}|\\d{8})$"),
            example = "09162000")
    List<String> ags = List.of();

    @RestQuery
    @Parameter(
            description = "Id of the place, as areas gives it; leading zeros mean nothing.",
            schema = @Schema(type = SchemaType.STRING, pattern = "^\\d+$"),
            example = "6091620000000")
    List<String> areaId = List.of();

    /**
     * What is looked for.
     *
     * @param question service and place; null when no region can have the key that was sent
     * @param paging which part of the answer
     */
    record Search(@Nullable RouteQuestion question, Paging paging) {}

    /** Reads everything; defects go to the inputs, and the search is to be dropped then. */
    Search read(Inputs inputs) {
        String service = service(inputs);
        Optional<RegionInput> place = place(inputs);
        Paging paging = paging(inputs);
        return new Search(
                service == null
                        ? null
                        : place.map(region -> new RouteQuestion(service, region, null))
                                .orElse(null),
                paging);
    }

    private @Nullable String service(Inputs inputs) {
        if (leikaKey.isEmpty() && !inputs.hasRefused("leikaKey")) {
            inputs.refuse("leikaKey", "is missing; send the LeiKa key of a service");
        }
        String key = Once.read(inputs, "leikaKey", leikaKey);
        if (key != null
                && !(key.length() == LEIKA_LENGTH && key.startsWith("99") && Once.isDigits(key))) {
            inputs.refuse("leikaKey", "must be 99 followed by twelve digits");
            return null;
        }
        return key;
    }

    private Optional<RegionInput> place(Inputs inputs) {
        List<String> given = new ArrayList<>();
        Optional<RegionInput> place = Optional.empty();
        for (PlaceKey kind : PlaceKey.values()) {
            List<String> values = kind.of(this);
            if (!values.isEmpty()) {
                given.add(kind.parameter());
                String key = Once.read(inputs, kind.parameter(), values);
                if (key != null && kind.isWellFormed(key)) {
                    place = kind.region(key);
                } else if (key != null) {
                    inputs.refuse(kind.parameter(), "must be " + kind.form());
                }
            }
        }
        if (given.isEmpty() && !PlaceKey.anyRefused(inputs)) {
            inputs.refuse("ars", "is missing; " + ONE_PLACE);
        }
        for (String name : given.subList(Math.min(1, given.size()), given.size())) {
            inputs.refuse(name, "cannot be combined with " + given.getFirst() + "; " + ONE_PLACE);
        }
        return place;
    }
}
