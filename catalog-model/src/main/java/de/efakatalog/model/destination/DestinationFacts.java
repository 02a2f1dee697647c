package de.efakatalog.model.destination;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about one destination.
 *
 * @param id UUID, the Destination-ID of FIT-Connect; kept in lower case
 * @param submissionHost host of the delivery service that takes submissions; kept in lower case
 *     (RFC 4343: case does not matter)
 * @param details what people and programs are told about it
 * @param issuedSignature compact JWS that somebody issued for it, usually FITKO; null when this
 *     registry is to sign
 * @param validFrom first day, Europe/Berlin; null when it always was
 * @param validTo last day, inclusive; null when no end is known
 */
public record DestinationFacts(
        String id,
        String submissionHost,
        DestinationDetails details,
        @Nullable String issuedSignature,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public DestinationFacts {
        // read from a file it may be missing, which the import then says
        if (id != null) {
            id = id.toLowerCase(Locale.ROOT);
        }
        if (submissionHost != null) {
            submissionHost = submissionHost.toLowerCase(Locale.ROOT);
        }
    }
}
