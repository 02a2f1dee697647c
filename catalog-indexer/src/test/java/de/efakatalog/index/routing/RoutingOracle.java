package de.efakatalog.index.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.ibm.icu.text.Collator;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.PublishedRecord;
import de.efakatalog.model.destination.DestinationRecord;
import de.efakatalog.model.implementation.ServiceImplementationRecord;
import de.efakatalog.model.organisation.AuthorityRecord;
import de.efakatalog.model.region.PostcodeAreaRecord;
import de.efakatalog.model.region.RegionRecord;
import de.efakatalog.model.responsibility.ResponsibilityRecord;
import de.efakatalog.model.service.PublicServiceRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers as the rules say, by looking through all records each time. */
final class RoutingOracle {

    private static final Collator GERMAN = Collator.getInstance(Locale.GERMAN);
    private static final Comparator<RegionRecord> BY_NAME =
            Comparator.comparing(RegionRecord::name, GERMAN::compare)
                    .thenComparing(RegionRecord::ars);

    private final List<PublishedRecord> records = new ArrayList<>();

    RoutingOracle(List<Change> changes) {
        Map<VersionOf, Change> newest = new HashMap<>();
        for (Change change : changes) {
            VersionOf id =
                    new VersionOf(change.kind(), new RecordId(change.registry(), change.key()));
            Change known = newest.get(id);
            if (known == null || known.version() < change.version()) {
                newest.put(id, change);
            }
        }
        newest.values().stream()
                .filter(change -> !change.deleted())
                .map(RoutingOracle::read)
                .forEach(records::add);
    }

    RouteAnswer answer(String service, RegionInput input, LocalDate day) {
        if (all(PublicServiceRecord.class).noneMatch(known -> known.key().equals(service))) {
            return new RouteAnswer.UnknownService(service);
        }
        return answerAt(service, input, day);
    }

    private RouteAnswer answerAt(String service, RegionInput input, LocalDate day) {
        List<RegionRecord> asked = asked(input, day);
        boolean single = asked.size() == 1;
        List<RegionRecord> meant =
                asked.stream()
                        .flatMap(
                                region ->
                                        (single
                                                        ? heirs(region, day, Set.of())
                                                        : standing(region, day))
                                                .stream())
                        .distinct()
                        .sorted(BY_NAME)
                        .toList();
        Retired retired = null;
        if (single) {
            RegionRecord only = asked.getFirst();
            LocalDate lastDay = only.validTo();
            if (lastDay != null && lastDay.isBefore(day)) {
                retired = new Retired(ref(only), lastDay, refs(meant));
            }
            if (meant.isEmpty()) {
                meant = asked;
            }
        }
        if (meant.isEmpty()) {
            return new RouteAnswer.UnknownRegion(input);
        }
        return meant.size() > 1
                ? new RouteAnswer.Answer(
                        service, day, null, refs(meant), List.of(), List.of(), retired)
                : climb(service, meant.getFirst(), day, retired);
    }

    List<DestinationRecord> destinations(String service, RegionInput input, LocalDate day) {
        if (!(answer(service, input, day) instanceof RouteAnswer.Answer answer)) {
            return List.of();
        }
        return answer.routes().stream()
                .flatMap(
                        route ->
                                all(DestinationRecord.class)
                                        .filter(
                                                known ->
                                                        known.id()
                                                                .equals(
                                                                        String.valueOf(
                                                                                route
                                                                                        .destination())))
                                        .filter(
                                                known ->
                                                        known.registry()
                                                                .equals(route.source().registry())))
                .distinct()
                .filter(known -> known.signature() != null)
                .filter(known -> within(known.validFrom(), known.validTo(), day))
                .toList();
    }

    /** Service key and route, for all services; null when the place is unknown. */
    @Nullable List<RegionAnswer.ServiceRoute> everythingAt(RegionInput input, LocalDate day) {
        if (answerAt("any", input, day) instanceof RouteAnswer.UnknownRegion) {
            return null;
        }
        List<RegionAnswer.ServiceRoute> everything = new ArrayList<>();
        for (String service :
                all(PublicServiceRecord.class).map(PublicServiceRecord::key).sorted().toList()) {
            if (answer(service, input, day) instanceof RouteAnswer.Answer answer) {
                answer.routes()
                        .forEach(
                                route ->
                                        everything.add(
                                                new RegionAnswer.ServiceRoute(service, route)));
            }
        }
        return everything;
    }

    private List<RegionRecord> asked(RegionInput input, LocalDate day) {
        return switch (input) {
            case RegionInput.ByArs ars ->
                    Stream.of(12, 9, 5, 3, 2)
                            .flatMap(
                                    length ->
                                            regions(
                                                    region ->
                                                            region.ars().length() == length
                                                                    && (region.ars()
                                                                                    .equals(
                                                                                            ars
                                                                                                    .value())
                                                                            || pads(
                                                                                    region,
                                                                                    ars.value()))))
                            .limit(1)
                            .toList();
            case RegionInput.ByKey key ->
                    regions(region -> region.ars().equals(key.value())).toList();
            case RegionInput.ByAgs ags -> {
                List<RegionRecord> having =
                        regions(region -> ags.value().equals(region.ags()))
                                .sorted(Comparator.comparing(RegionRecord::ars))
                                .toList();
                List<RegionRecord> valid =
                        having.stream().filter(region -> valid(region, day)).toList();
                yield valid.isEmpty()
                        ? having.stream().sorted(nearest(day)).limit(1).toList()
                        : valid;
            }
            case RegionInput.ByPostcode postcode ->
                    all(PostcodeAreaRecord.class)
                            .filter(area -> area.postcode().equals(postcode.value()))
                            .flatMap(area -> area.regions().stream())
                            .flatMap(ars -> regions(region -> region.ars().equals(ars)))
                            .toList();
        };
    }

    /** Ended ones first, the latest before the others; then what begins soonest. */
    private static Comparator<RegionRecord> nearest(LocalDate day) {
        return Comparator.comparingLong(
                region -> {
                    LocalDate from = region.validFrom();
                    LocalDate to = region.validTo();
                    return to != null && to.isBefore(day)
                            ? -to.toEpochDay()
                            : from == null ? 0 : from.toEpochDay();
                });
    }

    private static boolean pads(RegionRecord region, String twelve) {
        return !region.ars().equals("000000000000")
                && twelve.length() == 12
                && (region.ars() + "0000000000").substring(0, 12).equals(twelve);
    }

    private Set<RegionRecord> standing(RegionRecord region, LocalDate day) {
        Set<RegionRecord> heirs = heirs(region, day, Set.of());
        boolean ended = region.validTo() != null && region.validTo().isBefore(day);
        return heirs.isEmpty() && ended ? Set.of(region) : heirs;
    }

    private Set<RegionRecord> heirs(RegionRecord region, LocalDate day, Set<String> path) {
        if (valid(region, day)) {
            return Set.of(region);
        }
        Set<RegionRecord> heirs = new HashSet<>();
        if (region.validTo() != null && region.validTo().isBefore(day)) {
            Set<String> longer = new TreeSet<>(path);
            longer.add(region.ars());
            regions(
                            next ->
                                    region.successors().contains(next.ars())
                                            && !longer.contains(next.ars()))
                    .forEach(next -> heirs.addAll(heirs(next, day, longer)));
        }
        return heirs;
    }

    private RouteAnswer climb(
            String service, RegionRecord start, LocalDate day, @Nullable Retired retired) {
        List<Step> steps = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (RegionRecord region = start; region != null; region = parent(region)) {
            if (!seen.add(region.ars())) {
                break;
            }
            String ars = region.ars();
            List<ResponsibilityRecord> here =
                    all(ResponsibilityRecord.class)
                            .filter(r -> r.service().equals(service) && r.region().equals(ars))
                            .toList();
            List<ResponsibilityRecord> valid =
                    here.stream().filter(r -> within(r.validFrom(), r.validTo(), day)).toList();
            Step.Outcome outcome = Step.Outcome.NONE;
            if (!valid.isEmpty()) {
                outcome = Step.Outcome.MATCHED;
            } else if (here.stream()
                    .anyMatch(r -> r.validFrom() != null && r.validFrom().isAfter(day))) {
                outcome = Step.Outcome.NOT_YET_VALID;
            } else if (!here.isEmpty()) {
                outcome = Step.Outcome.EXPIRED;
            }
            steps.add(new Step(ars, region.name(), region.level(), outcome));
            if (!valid.isEmpty()) {
                Route.Matched matched = new Route.Matched(ars, region.level());
                List<Route> routes =
                        valid.stream().sorted(order()).map(r -> route(r, matched)).toList();
                return new RouteAnswer.Answer(
                        service, day, ref(start), List.of(), routes, steps, retired);
            }
        }
        return new RouteAnswer.Answer(
                service, day, ref(start), List.of(), List.of(), steps, retired);
    }

    private Comparator<ResponsibilityRecord> order() {
        return Comparator.comparing(this::authority, GERMAN::compare)
                .thenComparing(
                        ResponsibilityRecord::onlineServiceTitle,
                        Comparator.nullsLast(GERMAN::compare))
                .thenComparing(ResponsibilityRecord::id)
                .thenComparing(ResponsibilityRecord::registry);
    }

    private Route route(ResponsibilityRecord r, Route.Matched matched) {
        String implementation = r.implementation();
        String url = r.onlineServiceUrl();
        return new Route(
                r.id(),
                new Route.Named(r.authority(), authority(r)),
                implementation == null
                        ? null
                        : new Route.Named(
                                implementation,
                                all(ServiceImplementationRecord.class)
                                        .filter(known -> known.registry().equals(r.registry()))
                                        .filter(known -> known.id().equals(implementation))
                                        .map(ServiceImplementationRecord::name)
                                        .findFirst()
                                        .orElse(implementation)),
                url == null ? null : new Route.OnlineService(url, r.onlineServiceTitle()),
                r.destination(),
                matched,
                new Route.Source(r.registry(), r.id(), r.validFrom(), r.updatedAt()));
    }

    private String authority(ResponsibilityRecord r) {
        return all(AuthorityRecord.class)
                .filter(known -> known.registry().equals(r.registry()))
                .filter(known -> known.id().equals(r.authority()))
                .map(AuthorityRecord::name)
                .findFirst()
                .orElse(r.authority());
    }

    private @Nullable RegionRecord parent(RegionRecord region) {
        return regions(other -> other.ars().equals(region.parent())).findFirst().orElse(null);
    }

    private Stream<RegionRecord> regions(Predicate<RegionRecord> which) {
        return all(RegionRecord.class).filter(which);
    }

    private <T extends PublishedRecord> Stream<T> all(Class<T> type) {
        return records.stream().filter(type::isInstance).map(type::cast);
    }

    private static boolean valid(RegionRecord region, LocalDate day) {
        return within(region.validFrom(), region.validTo(), day);
    }

    private static boolean within(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return (from == null || from.compareTo(day) <= 0) && (to == null || day.compareTo(to) <= 0);
    }

    private static RegionRef ref(RegionRecord region) {
        return new RegionRef(region.ars(), region.name(), region.level());
    }

    private static List<RegionRef> refs(List<RegionRecord> regions) {
        return regions.stream().map(RoutingOracle::ref).toList();
    }

    private static PublishedRecord read(Change change) {
        Class<? extends PublishedRecord> type =
                switch (change.kind()) {
                    case REGION -> RegionRecord.class;
                    case POSTCODE -> PostcodeAreaRecord.class;
                    case SERVICE -> PublicServiceRecord.class;
                    case AUTHORITY -> AuthorityRecord.class;
                    case IMPLEMENTATION -> ServiceImplementationRecord.class;
                    case RESPONSIBILITY -> ResponsibilityRecord.class;
                    case DESTINATION -> DestinationRecord.class;
                    case OZG_SERVICE,
                            ORGANISATION,
                            REPORTED_REUSE,
                            REUSE_OFFER,
                            REUSE_OFFER_DRAFT ->
                            throw new AssertionError("not in samples");
                };
        try {
            return SampleLog.MAPPER.readValue(change.json(), type);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
