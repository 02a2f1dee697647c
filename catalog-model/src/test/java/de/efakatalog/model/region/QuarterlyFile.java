package de.efakatalog.model.region;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The miniature Gemeindeverzeichnis of a quarter, and what the next quarter made of it. */
record QuarterlyFile(LocalDate asOf, List<RegionFacts> regions) {

    static final LocalDate AUGUST = LocalDate.of(2025, 8, 31);
    static final LocalDate SEPTEMBER = LocalDate.of(2025, 9, 30);
    static final LocalDate DECEMBER = LocalDate.of(2025, 12, 31);

    /** A verbandsfreie Stadt of the first Kreis. */
    static final String STADT = "010010001001";

    /** A Gemeinde of the first Kreis, in an Amt with {@link #OED}. */
    static final String KOESSLARN = "010015001002";

    static final String OED = "010015001003";

    /** The one with the highest key. */
    static final String LAST = "160025001003";

    /** A Gemeinde that the first file does not know. */
    static final String NEW = "010015001009";

    /** The file with which everything begins. */
    static QuarterlyFile first() {
        try {
            Gemeindeverzeichnis read =
                    GemeindeverzeichnisReader.read(
                            new ByteArrayInputStream(MiniatureFile.bytes()), lines -> {});
            return new QuarterlyFile(read.asOf(), read.regions());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    QuarterlyFile asOf(LocalDate day) {
        return new QuarterlyFile(day, regions);
    }

    QuarterlyFile without(String... keys) {
        List<String> gone = List.of(keys);
        return withoutAll(region -> gone.contains(region.ars().value()));
    }

    QuarterlyFile withoutAll(Predicate<RegionFacts> gone) {
        return new QuarterlyFile(asOf, regions.stream().filter(gone.negate()).toList());
    }

    QuarterlyFile with(RegionFacts added) {
        List<RegionFacts> more = new ArrayList<>(regions);
        more.add(added);
        return new QuarterlyFile(asOf, more);
    }

    QuarterlyFile changed(String key, UnaryOperator<RegionFacts> change) {
        return new QuarterlyFile(
                asOf,
                regions.stream()
                        .map(each -> each.ars().value().equals(key) ? change.apply(each) : each)
                        .toList());
    }

    /** A Gemeinde in the Gemeindeverband that its key names. */
    static RegionFacts gemeinde(String key, String name) {
        Ars ars = Ars.of(key);
        return new RegionFacts(
                ars,
                ars.toAgs().orElseThrow(),
                RegionLevel.GEMEINDE,
                "64",
                "Kreisangehörige Gemeinde",
                name,
                null,
                Ars.of(key.substring(0, 9)),
                500,
                null);
    }

    static RegionFacts renamed(RegionFacts region, String name) {
        return copy(region, name, region.population());
    }

    static RegionFacts withInhabitants(RegionFacts region, int population) {
        return copy(region, region.name(), population);
    }

    private static RegionFacts copy(RegionFacts region, String name, @Nullable Integer people) {
        return new RegionFacts(
                region.ars(),
                region.ags(),
                region.level(),
                region.kindCode(),
                region.kind(),
                name,
                region.seat(),
                region.parent(),
                people,
                region.areaKm2());
    }

    Gemeindeverzeichnis asRead() {
        return new Gemeindeverzeichnis(asOf, regions, Map.of());
    }
}
