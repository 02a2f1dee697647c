package de.efakatalog.index.routing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Whether something is valid on a day: days are days in Germany, the last one is inclusive. */
final class Validity {

    private Validity() {}

    static boolean holds(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return hasBegun(from, day) && !hasEnded(to, day);
    }

    static boolean hasBegun(@Nullable LocalDate from, LocalDate day) {
        return from == null || !from.isAfter(day);
    }

    static boolean hasEnded(@Nullable LocalDate to, LocalDate day) {
        return to != null && to.isBefore(day);
    }
}
