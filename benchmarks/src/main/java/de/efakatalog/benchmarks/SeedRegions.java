package de.efakatalog.benchmarks;

import de.efakatalog.model.region.Ags;
import de.efakatalog.model.region.Ars;
import de.efakatalog.model.region.RegionFacts;
import de.efakatalog.model.region.RegionLevel;
import de.efakatalog.seed.SeedFile;
import de.efakatalog.seed.SeedRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The regions that the product ships with: all of Germany. */
public final class SeedRegions {

    private SeedRegions() {}

    /** Parents first. */
    public static List<RegionFacts> facts() {
        return SeedFile.REGIONS.rows().stream().map(SeedRegions::region).toList();
    }

    private static RegionFacts region(SeedRow row) {
        return new RegionFacts(
                Ars.of(row.required("ars")),
                parsed(row, "ags", Ags::new),
                RegionLevel.fromWireName(row.required("level")),
                row.text("kind_code"),
                row.text("kind"),
                row.required("name"),
                row.text("seat"),
                parsed(row, "parent", Ars::of),
                parsed(row, "population", Integer::valueOf),
                parsed(row, "area_km2", BigDecimal::new));
    }

    private static <T> @Nullable T parsed(SeedRow row, String column, Function<String, T> parser) {
        String text = row.text(column);
        return text == null ? null : parser.apply(text);
    }
}
