package de.efakatalog.model.destination;

import de.efakatalog.model.responsibility.Responsibility;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a responsibility counts for the signature of its destination.
 *
 * @param id of the responsibility
 * @param service key of the service
 * @param region ARS
 * @param destination which it names
 * @param validTo last day, inclusive; null when no end is known
 */
record Claimant(
        String id,
        String service,
        String region,
        @Nullable UUID destination,
        @Nullable LocalDate validTo) {

    static Claimant of(Responsibility responsibility) {
        return new Claimant(
                responsibility.getId(),
                responsibility.getService(),
                responsibility.getRegion(),
                responsibility.getDestination(),
                responsibility.getValidTo());
    }

    /** Whether it has not ended before the day. */
    boolean countsOn(LocalDate day) {
        return validTo == null || !validTo.isBefore(day);
    }
}
