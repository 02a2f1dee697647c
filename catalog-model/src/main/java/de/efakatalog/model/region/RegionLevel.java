package de.efakatalog.model.region;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Gebietsebene: the administrative level of a region, from the whole country down to the Gemeinde.
 *
 * <p>Source of the levels and of the lengths of their keys: Statistisches Bundesamt, "Amtlicher
 * Regionalschlüssel (ARS)" in the Gemeindeverzeichnis-Informationssystem GV-ISys. The Bund has no
 * key there; {@code 000000000000} is the convention of the Portalverbund.
 */
public enum RegionLevel {
    /** The Federal Republic. */
    BUND("bund", 12),
    /** One of the 16 Länder. */
    LAND("land", 2),
    /** A Regierungsbezirk, or one of the statistical regions that replaced them in some Länder. */
    REGIERUNGSBEZIRK("regierungsbezirk", 3),
    /** A Landkreis, Kreis or kreisfreie Stadt. */
    KREIS("kreis", 5),
    /** An Amt, a Verbandsgemeinde and the like; also the single Gemeinde that belongs to none. */
    GEMEINDEVERBAND("gemeindeverband", 9),
    /** A Gemeinde or a gemeindefreies Gebiet. */
    GEMEINDE("gemeinde", 12);

    private final String wireName;
    private final int arsLength;

    RegionLevel(String wireName, int arsLength) {
        this.wireName = wireName;
        this.arsLength = arsLength;
    }

    /** The name in JSON, CSV and query parameters: lower-case ASCII. */
    @JsonValue
    public String wireName() {
        return wireName;
    }

    /**
     * How many digits a key of this level has: 2, 3, 5, 9 or 12. The Bund is special: its key has
     * 12 digits, all of them zero.
     */
    public int arsLength() {
        return arsLength;
    }

    /**
     * The level of that name.
     *
     * @throws IllegalArgumentException when there is no such level; the message names the valid
     *     ones
     */
    @JsonCreator
    public static RegionLevel fromWireName(String wireName) {
        for (RegionLevel level : values()) {
            if (level.wireName.equals(wireName)) {
                return level;
            }
        }
        throw new IllegalArgumentException(
                "A level is one of bund, land, regierungsbezirk, kreis, gemeindeverband, gemeinde.");
    }
}
