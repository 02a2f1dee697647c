package de.efakatalog.index.routing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds regions by words of their names and by postcodes, among those of one day. */
final class AreaSearch {

    private final RoutingState state;
    private final LocalDate day;

    AreaSearch(RoutingState state, LocalDate day) {
        this.state = state;
        this.day = day;
    }

    List<Area> find(List<AreaTerm> terms) {
        Predicate<KnownRegion> matches =
                terms.stream().map(this::test).reduce(region -> true, Predicate::and);
        return state.regions().byName().stream()
                .filter(region -> region.isValidOn(day))
                .filter(matches)
                .map(AreaSearch::area)
                .toList();
    }

    private Predicate<KnownRegion> test(AreaTerm term) {
        return term.isNumber() ? isAmong(regionsOf(term)) : region -> term.matches(region.folded());
    }

    private static Predicate<KnownRegion> isAmong(Set<String> regions) {
        return region -> regions.contains(region.ars());
    }

    private Set<String> regionsOf(AreaTerm postcode) {
        Set<String> regions = new HashSet<>();
        state.postcodes()
                .forEach(
                        (each, its) -> {
                            if (postcode.matchesNumber(each)) {
                                regions.addAll(its);
                            }
                        });
        return regions;
    }

    private static Area area(KnownRegion region) {
        RegionRef ref = region.ref();
        return new Area(AreaId.of(ref.level(), ref.ars()), ref.name(), region.type());
    }
}
