package de.efakatalog.index.routing;

import de.efakatalog.model.changelog.RecordKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/** Random histories of a small country: few keys, so that everything meets everything. */
final class RandomWrites {

    static final List<String> REGIONS =
            List.of(
                    "000000000000",
                    "01",
                    "02",
                    "020000000000",
                    "011",
                    "01101",
                    "011010001",
                    "011010001001",
                    "011010001002",
                    "011010000000");
    static final List<String> AGS = List.of("01", "01101", "01101001");
    static final List<String> POSTCODES = List.of("20000", "20001");
    static final List<String> SERVICES = List.of("99000000000001", "passierschein-a38");
    static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    static final int DAYS = 6;

    private static final List<String> REGISTRIES = List.of("own", "own", "peer");
    private static final List<String> OFFICES = List.of("amt-a", "amt-b");
    private static final List<String> SOFTWARE = List.of("software");
    private static final List<String> RESPONSIBILITIES = List.of("r1", "r2", "r3", "r4", "r5");
    private static final List<UUID> DESTINATIONS = List.of(new UUID(0, 1), new UUID(0, 2));
    private static final List<String> NAMES =
            List.of("Öd", "Odenthal", "Oberndorf", "öd", "Zell", "Ährenfeld", "Aach");

    private RandomWrites() {}

    /** Something that is written to the log. */
    interface Write {
        void to(SampleLog log);
    }

    record PutRegion(RegionSample sample) implements Write {
        @Override
        public void to(SampleLog log) {
            log.region(sample);
        }
    }

    record PutPostcode(String postcode, Set<String> regions) implements Write {
        @Override
        public void to(SampleLog log) {
            log.postcode(postcode, regions.toArray(String[]::new));
        }
    }

    record PutService(String key) implements Write {
        @Override
        public void to(SampleLog log) {
            log.service(key);
        }
    }

    record PutAuthority(String registry, String id, String name) implements Write {
        @Override
        public void to(SampleLog log) {
            log.authority(registry, id, name);
        }
    }

    record PutImplementation(String registry, String id, String name) implements Write {
        @Override
        public void to(SampleLog log) {
            log.implementation(registry, id, name);
        }
    }

    record PutResponsibility(String registry, ResponsibilitySample sample) implements Write {
        @Override
        public void to(SampleLog log) {
            log.responsibility(registry, sample);
        }
    }

    record PutDestination(String registry, DestinationSample sample) implements Write {
        @Override
        public void to(SampleLog log) {
            log.destination(registry, sample);
        }
    }

    record Delete(RecordKind kind, String registry, String key) implements Write {
        @Override
        public void to(SampleLog log) {
            log.delete(kind, registry, key);
        }
    }

    record Repeat(int index) implements Write {
        @Override
        public void to(SampleLog log) {
            if (log.head() > 0) {
                log.repeat((int) (index % log.head()));
            }
        }
    }

    /** Most of them say something about regions and responsibilities. */
    static Arbitrary<Write> writes() {
        return Arbitraries.frequencyOf(
                Tuple.of(8, regions().map(PutRegion::new)),
                Tuple.of(
                        10,
                        Combinators.combine(Arbitraries.of(REGISTRIES), responsibilities())
                                .as(PutResponsibility::new)),
                Tuple.of(
                        3,
                        Combinators.combine(
                                        Arbitraries.of(POSTCODES),
                                        Arbitraries.of(REGIONS).set().ofMinSize(1).ofMaxSize(3))
                                .as(PutPostcode::new)),
                Tuple.of(1, Arbitraries.of(SERVICES).map(PutService::new)),
                Tuple.of(
                        2,
                        Combinators.combine(
                                        Arbitraries.of(REGISTRIES),
                                        Arbitraries.of(OFFICES),
                                        Arbitraries.of(NAMES))
                                .as(PutAuthority::new)),
                Tuple.of(
                        1,
                        Combinators.combine(
                                        Arbitraries.of(REGISTRIES),
                                        Arbitraries.of(SOFTWARE),
                                        Arbitraries.of(NAMES))
                                .as(PutImplementation::new)),
                Tuple.of(
                        4,
                        Combinators.combine(Arbitraries.of(REGISTRIES), destinations())
                                .as(PutDestination::new)),
                Tuple.of(3, deletions()),
                Tuple.of(2, Arbitraries.integers().between(0, 99).map(Repeat::new)));
    }

    private static Arbitrary<RegionSample> regions() {
        return Combinators.combine(
                        Arbitraries.of(REGIONS),
                        Arbitraries.of(NAMES),
                        Arbitraries.of(AGS).injectNull(0.4),
                        Arbitraries.of(REGIONS).injectNull(0.1),
                        Arbitraries.of(REGIONS).list().ofMaxSize(2),
                        validities())
                .as(
                        (ars, name, ags, parent, successors, validity) ->
                                new RegionSample(
                                        ars,
                                        name,
                                        ags,
                                        parent,
                                        successors,
                                        validity.from(),
                                        validity.to()));
    }

    private static Arbitrary<ResponsibilitySample> responsibilities() {
        return Combinators.combine(
                        Arbitraries.of(RESPONSIBILITIES),
                        Arbitraries.of(SERVICES),
                        Arbitraries.of(REGIONS),
                        Arbitraries.of(OFFICES),
                        Arbitraries.of(SOFTWARE).injectNull(0.5),
                        Arbitraries.of(NAMES).injectNull(0.5),
                        Arbitraries.of(DESTINATIONS).injectNull(0.4),
                        validities())
                .as(
                        (id, service, region, office, software, title, destination, validity) ->
                                new ResponsibilitySample(
                                        id,
                                        service,
                                        region,
                                        office,
                                        software,
                                        title,
                                        destination == null ? "https://example.org" : null,
                                        destination,
                                        validity.from(),
                                        validity.to()));
    }

    private static Arbitrary<DestinationSample> destinations() {
        return Combinators.combine(
                        Arbitraries.of(DESTINATIONS),
                        Arbitraries.of(NAMES),
                        Arbitraries.of("e30.e30.c2ln").injectNull(0.2),
                        validities())
                .as(
                        (id, name, signature, validity) ->
                                new DestinationSample(
                                        id, name, signature, validity.from(), validity.to()));
    }

    private static Arbitrary<Write> deletions() {
        return Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(REGISTRIES), Arbitraries.of(RESPONSIBILITIES))
                        .as((registry, id) -> new Delete(RecordKind.RESPONSIBILITY, registry, id)),
                Arbitraries.of(REGIONS).map(ars -> new Delete(RecordKind.REGION, "own", ars)),
                Arbitraries.of(SERVICES).map(key -> new Delete(RecordKind.SERVICE, "own", key)),
                Arbitraries.of(POSTCODES)
                        .map(postcode -> new Delete(RecordKind.POSTCODE, "own", postcode)),
                Arbitraries.of(OFFICES).map(id -> new Delete(RecordKind.AUTHORITY, "own", id)),
                Combinators.combine(Arbitraries.of(REGISTRIES), Arbitraries.of(DESTINATIONS))
                        .as(
                                (registry, id) ->
                                        new Delete(
                                                RecordKind.DESTINATION, registry, id.toString())),
                Arbitraries.of(SOFTWARE)
                        .map(id -> new Delete(RecordKind.IMPLEMENTATION, "own", id)));
    }

    private record Validity(@Nullable LocalDate from, @Nullable LocalDate to) {}

    private static Arbitrary<Validity> validities() {
        Arbitrary<Integer> days = Arbitraries.integers().between(0, DAYS - 1);
        return Combinators.combine(days.injectNull(0.5), days.injectNull(0.5))
                .as(
                        (one, other) ->
                                one != null && other != null && other < one
                                        ? new Validity(day(other), day(one))
                                        : new Validity(day(one), day(other)));
    }

    private static @Nullable LocalDate day(@Nullable Integer offset) {
        return offset == null ? null : FIRST_DAY.plusDays(offset);
    }
}
