package de.efakatalog.api.routing;

import de.efakatalog.api.http.ValueReader;
import de.efakatalog.index.routing.RegionInput;
import de.efakatalog.index.routing.RouteQuestion;
import de.efakatalog.model.service.ServiceKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A question for who is responsible, as somebody sent it; whatever is null was not given.
 *
 * @param leikaKey key of the service
 * @param ars ARS of the place
 * @param ags AGS of the place
 * @param postcode postcode of the place
 * @param at the day it is about
 */
record QuestionParts(
        @Nullable String leikaKey,
        @Nullable String ars,
        @Nullable String ags,
        @Nullable String postcode,
        @Nullable String at) {

    private static final String ONE_PLACE = "send exactly one of ars, ags and postcode";

    /**
     * The question; null when it is none, and then the reader knows why.
     *
     * @param unreadable names of parts that were given and have been refused already
     */
    @Nullable RouteQuestion read(ValueReader reader, Set<String> unreadable) {
        if (leikaKey == null && !unreadable.contains("leikaKey")) {
            reader.refuse("leikaKey", "is missing; give the key of a service");
        }
        ServiceKey service = reader.parsed("leikaKey", leikaKey, ServiceKey::new);
        LocalDate day = reader.day("at", at);
        RegionInput place = place(reader, unreadable);
        return service == null || place == null
                ? null
                : new RouteQuestion(service.value(), place, day);
    }

    private @Nullable RegionInput place(ValueReader reader, Set<String> unreadable) {
        List<String> given = new ArrayList<>();
        List<RegionInput> places = new ArrayList<>();
        read("ars", ars, RegionInput.ByArs::new, reader, unreadable, given, places);
        read("ags", ags, RegionInput.ByAgs::new, reader, unreadable, given, places);
        read("postcode", postcode, RegionInput.ByPostcode::new, reader, unreadable, given, places);
        if (given.isEmpty()) {
            reader.refuse("ars", "is missing; " + ONE_PLACE);
        }
        for (String name : given.subList(Math.min(1, given.size()), given.size())) {
            reader.refuse(name, "cannot be combined with " + given.getFirst() + "; " + ONE_PLACE);
        }
        return places.isEmpty() ? null : places.getFirst();
    }

    private static void read(
            String name,
            @Nullable String value,
            Function<String, RegionInput> parse,
            ValueReader reader,
            Set<String> unreadable,
            List<String> given,
            List<RegionInput> places) {
        if (value != null || unreadable.contains(name)) {
            given.add(name);
        }
        RegionInput place = reader.parsed(name, value, parse);
        if (place != null) {
            places.add(place);
        }
    }
}
