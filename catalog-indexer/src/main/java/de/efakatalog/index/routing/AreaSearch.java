package de.efakatalog.index.routing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds regions by words of their names and by postcodes. */
final class AreaSearch {

    private final RoutingState state;
    private final LocalDate day;

    AreaSearch(RoutingState state, LocalDate day) {
        this.state = state;
        this.day = day;
    }

    List<Area> find(List<AreaTerm> terms) {
        Map<String, List<String>> postcodes = new HashMap<>();
        state.postcodes()
                .forEach(
                        (postcode, regions) ->
                                regions.forEach(
                                        ars ->
                                                postcodes
                                                        .computeIfAbsent(
                                                                ars, any -> new ArrayList<>())
                                                        .add(" " + postcode + " ")));
        return state.regions().byArs().values().stream()
                .filter(region -> region.isValidOn(day))
                .filter(
                        region ->
                                terms.stream()
                                        .allMatch(
                                                term ->
                                                        term.matches(folded(region))
                                                                || postcodes
                                                                        .getOrDefault(
                                                                                region.ars(),
                                                                                List.of())
                                                                        .stream()
                                                                        .anyMatch(term::matches)))
                .sorted(KnownRegion.BY_NAME)
                .map(AreaSearch::area)
                .toList();
    }

    private static String folded(KnownRegion region) {
        return " " + AreaTerm.folded(region.ref().name()).strip() + " ";
    }

    private static Area area(KnownRegion region) {
        RegionRef ref = region.ref();
        return new Area(AreaId.of(ref.level(), ref.ars()), ref.name(), region.type());
    }
}
