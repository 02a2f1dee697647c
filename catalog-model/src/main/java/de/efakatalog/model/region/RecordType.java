package de.efakatalog.model.region;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Satzart of the Gemeindeverzeichnis GV100AD: what a line is about.
 *
 * <p>Source: Destatis, record description of GV100AD (field "Satzart") and its list of
 * Textkennzeichen, which say of what kind the region is.
 */
public enum RecordType {
    /** Satzart 10. */
    LAND("10", RegionLevel.LAND, Map.of()),
    /** Satzart 20. */
    REGIERUNGSBEZIRK("20", RegionLevel.REGIERUNGSBEZIRK, Map.of()),
    /**
     * Satzart 30: Region in Baden-Württemberg. It has no place in the ARS, so it is no region here.
     */
    PLANNING_REGION("30", null, Map.of()),
    /** Satzart 40. */
    KREIS(
            "40",
            RegionLevel.KREIS,
            Map.of(
                    "41", "Kreisfreie Stadt",
                    "42", "Stadtkreis",
                    "43", "Kreis",
                    "44", "Landkreis",
                    "45", "Regionalverband")),
    /** Satzart 50. */
    GEMEINDEVERBAND(
            "50",
            RegionLevel.GEMEINDEVERBAND,
            Map.of(
                    "50", "verbandsfreie Gemeinde",
                    "51", "Amt",
                    "52", "Samtgemeinde",
                    "53", "Verbandsgemeinde",
                    "54", "Verwaltungsgemeinschaft",
                    "55", "Kirchspielslandgemeinde",
                    "56", "Verwaltungsverband",
                    "57", "VG Trägermodell",
                    "58", "Erfüllende Gemeinde")),
    /** Satzart 60. */
    GEMEINDE(
            "60",
            RegionLevel.GEMEINDE,
            Map.of(
                    "60", "Markt",
                    "61", "Kreisfreie Stadt",
                    "62", "Stadtkreis",
                    "63", "Stadt",
                    "64", "Kreisangehörige Gemeinde",
                    "65", "gemeindefreies Gebiet, bewohnt",
                    "66", "gemeindefreies Gebiet, unbewohnt",
                    "67", "Große Kreisstadt",
                    "68", "Amtsangehörige Gemeinde",
                    "69", "Amtsfreie Gemeinde"));

    private final String code;
    private final @Nullable RegionLevel level;

    @SuppressWarnings("ImmutableEnumChecker") // Map.of cannot be changed, its type does not say so.
    private final Map<String, String> kinds;

    RecordType(String code, @Nullable RegionLevel level, Map<String, String> kinds) {
        this.code = code;
        this.level = level;
        this.kinds = kinds;
    }

    /** The two digits a line of this type starts with. */
    public String code() {
        return code;
    }

    /** The level of the regions of this type; null for {@link #PLANNING_REGION}. */
    public @Nullable RegionLevel level() {
        return level;
    }

    /** What a Textkennzeichen means in a line of this type; empty when there is none. */
    Map<String, String> kinds() {
        return kinds;
    }

    static @Nullable RecordType withCode(String code) {
        for (RecordType type : values()) {
            if (type.code.equals(code)) {
                return type;
            }
        }
        return null;
    }
}
