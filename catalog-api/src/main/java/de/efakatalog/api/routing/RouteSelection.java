package de.efakatalog.api.routing;

import de.efakatalog.api.http.Inputs;
import de.efakatalog.index.routing.RegionInput;
import de.efakatalog.index.routing.RouteQuestion;
import de.efakatalog.model.service.ServiceKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What a question for who is responsible consists of. */
public class RouteSelection {

    private static final String ONE_PLACE = "send exactly one of ars, ags and postcode";

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
        if (leikaKey == null) {
            inputs.refuse("leikaKey", "is missing; give the key of a service");
        }
        ServiceKey service = inputs.parsed("leikaKey", leikaKey, ServiceKey::new);
        LocalDate day = inputs.day("at", at);
        RegionInput place = place(inputs);
        inputs.complete();
        if (service == null || place == null) {
            throw new IllegalStateException("defects were not reported");
        }
        return new RouteQuestion(service.value(), place, day);
    }

    private @Nullable RegionInput place(Inputs inputs) {
        List<RegionInput> places = new ArrayList<>();
        List<String> given = new ArrayList<>();
        if (ars != null) {
            given.add("ars");
            add(places, inputs.parsed("ars", ars, RegionInput.ByArs::new));
        }
        if (ags != null) {
            given.add("ags");
            add(places, inputs.parsed("ags", ags, RegionInput.ByAgs::new));
        }
        if (postcode != null) {
            given.add("postcode");
            add(places, inputs.parsed("postcode", postcode, RegionInput.ByPostcode::new));
        }
        if (given.isEmpty()) {
            inputs.refuse("ars", "is missing; " + ONE_PLACE);
        }
        for (String name : given.subList(Math.min(1, given.size()), given.size())) {
            inputs.refuse(name, "cannot be combined with " + given.getFirst() + "; " + ONE_PLACE);
        }
        return places.isEmpty() ? null : places.getFirst();
    }

    private static void add(List<RegionInput> places, @Nullable RegionInput place) {
        if (place != null) {
            places.add(place);
        }
    }
}
