package de.efakatalog.api.http;

import de.efakatalog.model.region.Ars;
import de.efakatalog.model.region.RegionLevel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads levels of Reifegrad, and Laender that provide or can use an implementation. */
final class UseFilters {

    /** The highest level of Reifegrad model 2.0. */
    private static final int HIGHEST_LEVEL = 7;

    private static final Ars LAST_LAND = new Ars("16");

    private UseFilters() {}

    /** Levels of Reifegrad. */
    static List<Long> levels(Inputs inputs, @Nullable List<String> maturity) {
        return inputs.each(
                maturity,
                each -> {
                    long level = inputs.number("maturity", each, 0, HIGHEST_LEVEL, -1);
                    return level < 0 ? null : level;
                });
    }

    /** ARS of Laender, or the Bund's. */
    static List<Ars> laender(Inputs inputs, String name, @Nullable List<String> values) {
        return inputs.each(values, each -> inputs.parsed(name, each, UseFilters::land));
    }

    private static Ars land(String value) {
        Ars ars = Ars.of(value);
        RegionLevel level = ars.level();
        if (level != RegionLevel.LAND && level != RegionLevel.BUND) {
            throw new IllegalArgumentException(
                    "must be the ARS of a Land (two digits), or twelve zeros for the Bund");
        }
        return existing(ars);
    }

    /** The key may be that of a region that is no more; its Land is one of the sixteen. */
    private static Ars existing(Ars ars) {
        if (ars.land().filter(land -> land.compareTo(LAST_LAND) > 0).isPresent()) {
            throw new IllegalArgumentException(
                    "must begin with the number of a Land, 01 to 16, or be twelve zeros for the"
                            + " Bund");
        }
        return ars;
    }

    /**
     * Where an implementation has to be usable: in one of these, or for a region in its Land or
     * everywhere.
     *
     * @param region ARS of any region; null for anywhere
     * @return none for anywhere
     */
    static List<Ars> reusable(
            Inputs inputs, @Nullable List<String> laender, @Nullable String region) {
        List<Ars> wanted = laender(inputs, "reusableIn", laender);
        Ars place = inputs.parsed("region", region, each -> existing(Ars.of(each)));
        if (place == null) {
            return wanted;
        }
        if (!wanted.isEmpty()) {
            inputs.refuse("region", "cannot be given together with reusableIn; give one of them");
        }
        List<Ars> places = new ArrayList<>();
        places.add(Ars.BUND);
        place.land().ifPresent(places::add);
        return places;
    }
}
