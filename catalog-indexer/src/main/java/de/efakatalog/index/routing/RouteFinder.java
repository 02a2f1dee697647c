package de.efakatalog.index.routing;

import de.efakatalog.index.routing.RegionSearch.Found;
import de.efakatalog.model.destination.DestinationRecord;
import de.efakatalog.model.responsibility.ResponsibilityRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions from one state on one day: most specific region first, then its parents to the
 * Bund.
 */
final class RouteFinder {

    private final RoutingState state;
    private final LocalDate day;
    private final RouteOrder order;

    RouteFinder(RoutingState state, LocalDate day) {
        this.state = state;
        this.day = day;
        this.order = new RouteOrder(state);
    }

    RouteAnswer answer(String serviceKey, RegionInput input) {
        KnownService service = service(serviceKey);
        if (!service.isRecorded()) {
            return new RouteAnswer.UnknownService(serviceKey);
        }
        Found found = find(input);
        return switch (found.regions().size()) {
            case 0 -> new RouteAnswer.UnknownRegion(input);
            case 1 -> explain(found.regions().getFirst(), serviceKey, service, found.retired());
            default ->
                    new RouteAnswer.Answer(
                            serviceKey,
                            day,
                            null,
                            found.refs(),
                            List.of(),
                            List.of(),
                            found.retired());
        };
    }

    private RouteAnswer explain(
            KnownRegion asked, String serviceKey, KnownService service, @Nullable Retired retired) {
        List<Step> explanation = new ArrayList<>(6);
        List<Route> routes = List.of();
        Lineage lineage = new Lineage(state.regions());
        for (KnownRegion region = asked; region != null; region = lineage.above(region)) {
            List<ResponsibilityRecord> recorded = service.at(region.code());
            List<ResponsibilityRecord> valid = valid(recorded);
            explanation.add(step(region.ref(), recorded, valid));
            if (!valid.isEmpty()) {
                routes = routes(valid, region.ref());
                break;
            }
        }
        return new RouteAnswer.Answer(
                serviceKey, day, asked.ref(), List.of(), routes, explanation, retired);
    }

    /** The destinations of those who are responsible, each once. */
    List<DestinationRecord> destinations(String serviceKey, RegionInput input) {
        KnownService service = service(serviceKey);
        List<KnownRegion> regions = service.isRecorded() ? find(input).regions() : List.of();
        if (regions.size() != 1) {
            return List.of();
        }
        Lineage lineage = new Lineage(state.regions());
        for (KnownRegion region = regions.getFirst();
                region != null;
                region = lineage.above(region)) {
            List<ResponsibilityRecord> valid = valid(service.at(region.code()));
            if (!valid.isEmpty()) {
                // whoever is responsible here without a destination is not passed over
                return destinations(valid);
            }
        }
        return List.of();
    }

    private List<DestinationRecord> destinations(List<ResponsibilityRecord> valid) {
        List<DestinationRecord> found = new ArrayList<>(valid.size());
        for (ResponsibilityRecord record : valid) {
            UUID id = record.destination();
            DestinationRecord destination =
                    id == null
                            ? null
                            : state.destinations()
                                    .get(new RecordId(record.registry(), id.toString()));
            if (destination != null && isOpen(destination) && !found.contains(destination)) {
                found.add(destination);
            }
        }
        return found;
    }

    private boolean isOpen(DestinationRecord destination) {
        return destination.signature() != null
                && Validity.holds(destination.validFrom(), destination.validTo(), day);
    }

    /** Everything that somebody is responsible for at a place. */
    RegionAnswer everythingAt(RegionInput input) {
        Found found = find(input);
        if (found.regions().isEmpty()) {
            return new RegionAnswer.UnknownRegion(input);
        }
        if (found.regions().size() > 1) {
            return new RegionAnswer.Answer(day, null, found.refs(), found.retired(), List.of());
        }
        KnownRegion asked = found.regions().getFirst();
        List<KnownRegion> upwards = upwards(asked);
        List<RegionAnswer.ServiceRoute> services = new ArrayList<>();
        state.services().forEach((key, service) -> addTo(services, key, service, upwards));
        // stable: the routes of a service keep their order
        services.sort((one, other) -> one.serviceKey().compareTo(other.serviceKey()));
        return new RegionAnswer.Answer(day, asked.ref(), List.of(), found.retired(), services);
    }

    private List<KnownRegion> upwards(KnownRegion asked) {
        List<KnownRegion> upwards = new ArrayList<>();
        Lineage lineage = new Lineage(state.regions());
        for (KnownRegion region = asked; region != null; region = lineage.above(region)) {
            upwards.add(region);
        }
        return upwards;
    }

    private void addTo(
            List<RegionAnswer.ServiceRoute> services,
            String key,
            KnownService service,
            List<KnownRegion> upwards) {
        if (!service.isRecorded() || !service.hasResponsibilities()) {
            return;
        }
        for (KnownRegion region : upwards) {
            List<ResponsibilityRecord> valid = valid(service.at(region.code()));
            if (!valid.isEmpty()) {
                routes(valid, region.ref())
                        .forEach(route -> services.add(new RegionAnswer.ServiceRoute(key, route)));
                return;
            }
        }
    }

    private KnownService service(String key) {
        return Objects.requireNonNullElse(state.services().get(key), KnownService.NONE);
    }

    private Found find(RegionInput input) {
        return new RegionSearch(state, day).find(input);
    }

    /** Those that are valid on the day, in the order of answers. */
    private List<ResponsibilityRecord> valid(List<ResponsibilityRecord> recorded) {
        if (recorded.isEmpty()) {
            return recorded;
        }
        List<ResponsibilityRecord> valid = new ArrayList<>(recorded.size());
        for (ResponsibilityRecord record : recorded) {
            if (Validity.holds(record.validFrom(), record.validTo(), day)) {
                valid.add(record);
            }
        }
        if (valid.size() > 1) {
            valid.sort(order);
        }
        return valid;
    }

    private Step step(
            RegionRef region,
            List<ResponsibilityRecord> recorded,
            List<ResponsibilityRecord> valid) {
        return new Step(region.ars(), region.name(), region.level(), outcome(recorded, valid));
    }

    private Step.Outcome outcome(
            List<ResponsibilityRecord> recorded, List<ResponsibilityRecord> valid) {
        if (!valid.isEmpty()) {
            return Step.Outcome.MATCHED;
        }
        if (recorded.isEmpty()) {
            return Step.Outcome.NONE;
        }
        return recorded.stream().allMatch(record -> Validity.hasBegun(record.validFrom(), day))
                ? Step.Outcome.EXPIRED
                : Step.Outcome.NOT_YET_VALID;
    }

    private List<Route> routes(List<ResponsibilityRecord> valid, RegionRef matched) {
        Route.Matched place = new Route.Matched(matched.ars(), matched.level());
        List<Route> routes = new ArrayList<>(valid.size());
        for (ResponsibilityRecord record : valid) {
            routes.add(route(record, place));
        }
        return Collections.unmodifiableList(routes);
    }

    private Route route(ResponsibilityRecord record, Route.Matched matched) {
        String implementation = record.implementation();
        String url = record.onlineServiceUrl();
        return new Route(
                record.id(),
                new Route.Named(
                        record.authority(), nameOf(order.authorityOf(record), record.authority())),
                implementation == null
                        ? null
                        : new Route.Named(
                                implementation,
                                nameOf(
                                        state.implementations()
                                                .get(
                                                        new RecordId(
                                                                record.registry(), implementation)),
                                        implementation)),
                url == null ? null : new Route.OnlineService(url, record.onlineServiceTitle()),
                record.destination(),
                matched,
                new Route.Source(
                        record.registry(), record.id(), record.validFrom(), record.updatedAt()));
    }

    /** The id itself while the record is unknown. */
    private static String nameOf(@Nullable KnownName known, String id) {
        return known == null ? id : known.name();
    }
}
