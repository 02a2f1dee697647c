package de.efakatalog.index.routing;

import de.efakatalog.model.region.RegionLevel;
import java.util.Optional;

/**
 * The number under which the FIT-Connect Routing API knows a region.
 *
 * <p>It is the level's place in the hierarchy (Bund 1 to Gemeinde 6) followed by the ARS in the
 * length of the level. So it needs no table, means the same in every registry, survives every
 * import, and never begins with a zero.
 */
public final class AreaId {

    private static final String BUND = "000000000000";

    private AreaId() {}

    /** The number of a region. */
    public static String of(RegionLevel level, String ars) {
        return digit(level) + ars;
    }

    /**
     * The ARS behind a number; empty when no region can have it. Leading zeros mean nothing.
     *
     * @param digits as somebody sent them
     */
    public static Optional<String> toArs(String digits) {
        String number = digits.replaceFirst("^0+", "");
        for (RegionLevel level : RegionLevel.values()) {
            if (number.startsWith(digit(level))
                    && number.length() == 1 + level.arsLength()
                    && number.chars().allMatch(c -> c >= '0' && c <= '9')) {
                String ars = number.substring(1);
                // both have twelve digits, and only the Bund has none but zeros
                return ars.equals(BUND) == (level == RegionLevel.BUND)
                        ? Optional.of(ars)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String digit(RegionLevel level) {
        return switch (level) {
            case BUND -> "1";
            case LAND -> "2";
            case REGIERUNGSBEZIRK -> "3";
            case KREIS -> "4";
            case GEMEINDEVERBAND -> "5";
            case GEMEINDE -> "6";
        };
    }
}
