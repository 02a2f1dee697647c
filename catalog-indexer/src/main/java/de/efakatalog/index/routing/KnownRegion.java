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
 * @param ref what answers say of it
 * @param type what kind of region it is, in German
 * @param ags its AGS; null for Gemeindeverband and Bund
 * @param parent ARS of the region above
 * @param successors ARS of what took over
 * @param validFrom first day; null when it always was
 * @param validTo last day, inclusive; null when it exists
 * @param order its name as Germans sort
 */
record KnownRegion(
        RegionRef ref,
        String type,
        @Nullable String ags,
        @Nullable String parent,
        List<String> successors,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        CollationKey order) {

    /** As people look for it in a list. */
    static final Comparator<KnownRegion> BY_NAME =
            Comparator.comparing(KnownRegion::order).thenComparing(KnownRegion::ars);

    static KnownRegion of(RegionRecord region) {
        return new KnownRegion(
                new RegionRef(region.ars(), region.name(), region.level()),
                typeOf(region),
                region.ags(),
                region.parent(),
                List.copyOf(region.successors()),
                region.validFrom(),
                region.validTo(),
                GermanOrder.keyOf(region.name()));
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
        return hasBegunBy(day) && !hasEndedBy(day);
    }

    boolean hasBegunBy(LocalDate day) {
        return validFrom == null || !validFrom.isAfter(day);
    }

    boolean hasEndedBy(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }
}
