package de.efakatalog.index.routing;

import com.ibm.icu.text.CollationKey;
import de.efakatalog.index.routing.KnownResponsibility.Place;
import de.efakatalog.index.routing.RegionSearch.Found;
import de.efakatalog.model.responsibility.ResponsibilityRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.PMap;

/** Answers questions from one state: most specific region first, then its parents to the Bund. */
final class RouteFinder {

    /** Stable, and as people look for it: by authority, by online service, then by id. */
    private final Comparator<KnownResponsibility> order =
            Comparator.comparing((KnownResponsibility found) -> authority(found.record()).order())
                    .thenComparing(
                            KnownResponsibility::titleOrder,
                            Comparator.nullsLast(Comparator.<CollationKey>naturalOrder()))
                    .thenComparing(found -> found.record().id())
                    .thenComparing(found -> found.record().registry());

    private final RoutingState state;

    RouteFinder(RoutingState state) {
        this.state = state;
    }

    RouteAnswer answer(String serviceKey, RegionInput input, LocalDate day) {
        if (!state.services().contains(serviceKey)) {
            return new RouteAnswer.UnknownService(serviceKey);
        }
        Found found = new RegionSearch(state, day).find(input);
        return switch (found.regions().size()) {
            case 0 -> new RouteAnswer.UnknownRegion(input);
            case 1 -> ask(found.regions().getFirst(), serviceKey, day, found.retired());
            default ->
                    new RouteAnswer.Answer(
                            serviceKey,
                            day,
                            null,
                            found.regions().stream().map(KnownRegion::ref).toList(),
                            List.of(),
                            List.of(),
                            found.retired());
        };
    }

    /** Everything that somebody is responsible for at a place. */
    RegionAnswer everythingAt(RegionInput input, LocalDate day) {
        Found found = new RegionSearch(state, day).find(input);
        if (found.regions().isEmpty()) {
            return new RegionAnswer.UnknownRegion(input);
        }
        if (found.regions().size() > 1) {
            List<RegionRef> candidates = found.regions().stream().map(KnownRegion::ref).toList();
            return new RegionAnswer.Answer(day, null, candidates, found.retired(), List.of());
        }
        KnownRegion region = found.regions().getFirst();
        List<RegionAnswer.ServiceRoute> services = new ArrayList<>();
        state.services().stream()
                .sorted()
                .forEach(
                        service -> {
                            if (ask(region, service, day, null)
                                    instanceof RouteAnswer.Answer answer) {
                                answer.routes()
                                        .forEach(
                                                route ->
                                                        services.add(
                                                                new RegionAnswer.ServiceRoute(
                                                                        service, route)));
                            }
                        });
        return new RegionAnswer.Answer(day, region.ref(), List.of(), found.retired(), services);
    }

    private RouteAnswer ask(
            KnownRegion asked, String serviceKey, LocalDate day, @Nullable Retired retired) {
        List<Step> explanation = new ArrayList<>();
        List<Route> routes = List.of();
        // a region is tried once, even if wrong data made it a part of itself
        Set<String> tried = new HashSet<>();
        KnownRegion region = asked;
        while (region != null && routes.isEmpty() && tried.add(region.ars())) {
            List<KnownResponsibility> recorded =
                    state.responsibilities().at(new Place(serviceKey, region.ars()));
            RegionRef ref = region.ref();
            routes =
                    recorded.stream()
                            .filter(responsibility -> responsibility.isValidOn(day))
                            .sorted(order)
                            .map(responsibility -> route(responsibility.record(), ref))
                            .toList();
            explanation.add(
                    new Step(ref.ars(), ref.name(), ref.level(), outcome(routes, recorded, day)));
            region = region.parent() == null ? null : state.regions().find(region.parent());
        }
        return new RouteAnswer.Answer(
                serviceKey, day, asked.ref(), List.of(), routes, List.copyOf(explanation), retired);
    }

    private static Step.Outcome outcome(
            List<Route> routes, List<KnownResponsibility> recorded, LocalDate day) {
        if (!routes.isEmpty()) {
            return Step.Outcome.MATCHED;
        }
        if (recorded.isEmpty()) {
            return Step.Outcome.NONE;
        }
        return recorded.stream().anyMatch(responsibility -> responsibility.beginsAfter(day))
                ? Step.Outcome.NOT_YET_VALID
                : Step.Outcome.EXPIRED;
    }

    private Route route(ResponsibilityRecord record, RegionRef matched) {
        String implementation = record.implementation();
        String url = record.onlineServiceUrl();
        return new Route(
                record.id(),
                new Route.Named(record.authority(), authority(record).name()),
                implementation == null
                        ? null
                        : new Route.Named(
                                implementation,
                                name(state.implementations(), record.registry(), implementation)
                                        .name()),
                url == null ? null : new Route.OnlineService(url, record.onlineServiceTitle()),
                record.destination(),
                new Route.Matched(matched.ars(), matched.level()),
                new Route.Source(
                        record.registry(), record.id(), record.validFrom(), record.updatedAt()));
    }

    private KnownName authority(ResponsibilityRecord record) {
        return name(state.authorities(), record.registry(), record.authority());
    }

    /** A record refers to others of its own registry by their bare key (ADR 0007). */
    private static KnownName name(PMap<RecordId, KnownName> names, String registry, String key) {
        KnownName known = names.get(new RecordId(registry, key));
        return known == null ? KnownName.of(key) : known;
    }
}
