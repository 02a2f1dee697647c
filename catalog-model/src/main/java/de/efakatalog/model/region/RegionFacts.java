package de.efakatalog.model.region;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about one region at one date.
 *
 * @param ars its key; its level follows from it
 * @param ags the older key; null for the Bund and for Gemeindeverbände
 * @param level the administrative level
 * @param kindCode Textkennzeichen of the Gemeindeverzeichnis, two digits; null where the file has
 *     none (Bund, Land, Regierungsbezirk)
 * @param kind what the code means, such as "Landkreis"; null where there is no code
 * @param name the official name, Unicode NFC
 * @param seat seat of the administration; null where the file names none
 * @param parent the next higher region; null for the Bund only
 * @param population inhabitants; null when unknown, 0 for uninhabited areas
 * @param areaKm2 area in square kilometres, two decimals; null when unknown
 */
public record RegionFacts(
        Ars ars,
        @Nullable Ags ags,
        RegionLevel level,
        @Nullable String kindCode,
        @Nullable String kind,
        String name,
        @Nullable String seat,
        @Nullable Ars parent,
        @Nullable Integer population,
        @Nullable BigDecimal areaKm2) {

    private static final int AREA_DECIMALS = 2;

    /**
     * @throws IllegalArgumentException when key, level, AGS and parent contradict each other, the
     *     name is blank, a figure is negative or the area has not exactly two decimals
     */
    public RegionFacts {
        require(ars.level() == level, "level does not follow from the ARS " + ars);
        require(
                ags == null || ags.equals(ars.toAgs().orElse(null)),
                "AGS does not follow from the ARS " + ars);
        require((parent == null) == (level == RegionLevel.BUND), "only the Bund has no parent");
        require(
                parent == null || ars.ancestorCandidates().contains(parent),
                "parent of " + ars + " lies not above it");
        require(!name.isBlank(), "name of " + ars + " is blank");
        require(population == null || population >= 0, "population of " + ars + " is negative");
        require(
                areaKm2 == null || (areaKm2.signum() >= 0 && areaKm2.scale() == AREA_DECIMALS),
                "area of " + ars + " is negative or has not two decimals");
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
