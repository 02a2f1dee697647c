package de.efakatalog.index.routing;

import de.efakatalog.index.routing.RegionSearch.Found;
import de.efakatalog.model.destination.DestinationRecord;
import de.efakatalog.model.responsibility.ResponsibilityRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions from one state on one day: most specific region first, then its parents to the
 * Bund.
 */
final class RouteFinder {

    private static final int LEVELS = 6;

    private final RoutingState state;
    private final LocalDate day;
    private final RouteOrder order;

    RouteFinder(RoutingState state, LocalDate day) {
        this.state = state;
        this.day = day;
        this.order = new RouteOrder(state);
    }

    RouteAnswer answer(String serviceKey, RegionInput input) {
        KnownService service = state.services().get(serviceKey);
        if (service == null || !service.isRecorded()) {
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
        List<Step> explanation = new ArrayList<>(LEVELS);
        List<Route> routes = List.of();
        for (RegionNode at = node(asked); at != null; at = at.above()) {
            List<ResponsibilityRecord> recorded = service.at(at.code());
            List<ResponsibilityRecord> valid = valid(recorded);
            explanation.add(at.step(outcome(recorded, valid)));
            if (!valid.isEmpty()) {
                routes = routes(valid, at.place());
                break;
            }
        }
        return new RouteAnswer.Answer(
                serviceKey, day, asked.ref(), List.of(), routes, explanation, retired);
    }

    /** The destinations of those who are responsible, each once. */
    List<DestinationRecord> destinations(String serviceKey, RegionInput input) {
        KnownService service = state.services().get(serviceKey);
        if (service == null || !service.isRecorded()) {
            return List.of();
        }
        List<KnownRegion> regions = find(input).regions();
        if (regions.size() != 1) {
            return List.of();
        }
        for (RegionNode at = node(regions.getFirst()); at != null; at = at.above()) {
            List<ResponsibilityRecord> valid = valid(service.at(at.code()));
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
                            : state.destinations().get(new DestinationId(record.registry(), id));
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
        RegionNode node = node(asked);
        List<RegionAnswer.ServiceRoute> services = new ArrayList<>();
        state.services().forEach(service -> addTo(services, service, node));
        // stable: the routes of a service keep their order
        services.sort((one, other) -> one.serviceKey().compareTo(other.serviceKey()));
        return new RegionAnswer.Answer(day, asked.ref(), List.of(), found.retired(), services);
    }

    private void addTo(
            List<RegionAnswer.ServiceRoute> services,
            KnownService service,
            @Nullable RegionNode asked) {
        if (!service.isRecorded() || !service.hasResponsibilities()) {
            return;
        }
        for (RegionNode at = asked; at != null; at = at.above()) {
            List<ResponsibilityRecord> valid = valid(service.at(at.code()));
            if (!valid.isEmpty()) {
                routes(valid, at.place())
                        .forEach(
                                route ->
                                        services.add(
                                                new RegionAnswer.ServiceRoute(
                                                        service.key(), route)));
                return;
            }
        }
    }

    private @Nullable RegionNode node(KnownRegion region) {
        return state.regions().node(region);
    }

    private Found find(RegionInput input) {
        return new RegionSearch(state, day).find(input);
    }

    /** Those that are valid on the day, in the order of answers. */
    private List<ResponsibilityRecord> valid(List<ResponsibilityRecord> recorded) {
        if (recorded.isEmpty()) {
            return recorded;
        }
        if (recorded.size() == 1) {
            return isValid(recorded.getFirst()) ? recorded : List.of();
        }
        List<ResponsibilityRecord> valid = new ArrayList<>(recorded.size());
        for (ResponsibilityRecord record : recorded) {
            if (isValid(record)) {
                valid.add(record);
            }
        }
        if (valid.size() > 1) {
            valid.sort(order);
        }
        return valid;
    }

    private boolean isValid(ResponsibilityRecord record) {
        return Validity.holds(record.validFrom(), record.validTo(), day);
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

    private List<Route> routes(List<ResponsibilityRecord> valid, Route.Matched place) {
        if (valid.size() == 1) {
            return List.of(route(valid.getFirst(), place));
        }
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
