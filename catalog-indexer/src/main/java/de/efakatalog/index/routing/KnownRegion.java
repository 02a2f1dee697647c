package de.efakatalog.index.routing;

import com.ibm.icu.text.CollationKey;
import de.efakatalog.model.region.RegionRecord;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What routing needs of a region.
 *
 * @param code its key as a number
 * @param ref what answers say of it
 * @param type what kind of region it is, in German
 * @param ags its AGS; null for Gemeindeverband and Bund
 * @param parentCode key of the region above as a number; {@link RegionCode#NONE} for the Bund
 * @param successors ARS of what took over
 * @param validFrom first day; null when it always was
 * @param validTo last day, inclusive; null when it exists
 * @param order its name as Germans sort
 * @param folded its name as {@link AreaTerm} compares it
 */
record KnownRegion(
        long code,
        RegionRef ref,
        String type,
        @Nullable String ags,
        long parentCode,
        List<String> successors,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        CollationKey order,
        String folded) {

    /** As people look for it in a list. */
    static final Comparator<KnownRegion> BY_NAME =
            Comparator.comparing(KnownRegion::order).thenComparing(KnownRegion::ars);

    static KnownRegion of(RegionRecord region) {
        String parent = region.parent();
        return new KnownRegion(
                RegionCode.of(region.ars()),
                new RegionRef(region.ars(), region.name(), region.level()),
                typeOf(region),
                region.ags(),
                parent == null ? RegionCode.NONE : RegionCode.of(parent),
                List.copyOf(region.successors()),
                region.validFrom(),
                region.validTo(),
                GermanOrder.keyOf(region.name()),
                AreaTerm.folded(region.name()));
    }

    /** What the Gemeindeverzeichnis calls it; where it says nothing, its level. */
    private static String typeOf(RegionRecord region) {
        if (region.kind() != null) {
            return region.kind();
        }
        return switch (region.level()) {
            case BUND -> "Bund";
            case LAND -> "Land";
            case REGIERUNGSBEZIRK -> "Regierungsbezirk";
            case KREIS -> "Kreis";
            case GEMEINDEVERBAND -> "Gemeindeverband";
            case GEMEINDE -> "Gemeinde";
        };
    }

    String ars() {
        return ref.ars();
    }

    boolean isValidOn(LocalDate day) {
        return Validity.holds(validFrom, validTo, day);
    }

    boolean hasEndedBy(LocalDate day) {
        return Validity.hasEnded(validTo, day);
    }
}
