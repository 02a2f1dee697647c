package de.efakatalog.index.routing;

import de.efakatalog.model.region.Ars;
import de.efakatalog.model.region.RegionRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A region for tests, whose AGS and level follow from its ARS unless said otherwise. */
record RegionSample(
        String ars,
        String name,
        @Nullable String ags,
        @Nullable String parent,
        List<String> successors,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    static RegionSample region(String ars, String name, @Nullable String parent) {
        return new RegionSample(
                ars,
                name,
                Ars.of(ars).toAgs().map(Object::toString).orElse(null),
                parent,
                List.of(),
                null,
                null);
    }

    RegionSample withAgs(@Nullable String newAgs) {
        return new RegionSample(ars, name, newAgs, parent, successors, validFrom, validTo);
    }

    RegionSample valid(@Nullable String from, @Nullable String to) {
        return new RegionSample(ars, name, ags, parent, successors, day(from), day(to));
    }

    RegionSample succeededBy(String... arsList) {
        return new RegionSample(ars, name, ags, parent, List.of(arsList), validFrom, validTo);
    }

    RegionRecord toRecord(String registry, long version, Instant at) {
        return new RegionRecord(
                ars,
                ags,
                name,
                Ars.of(ars).level(),
                null,
                null,
                null,
                parent,
                null,
                null,
                null,
                successors,
                validFrom,
                validTo,
                registry,
                version,
                at,
                at);
    }

    static @Nullable LocalDate day(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }
}
