package de.efakatalog.model.offer.terms;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * How long a contract binds and how it ends.
 *
 * @param openEnded whether it has no term; then {@code duration} is null
 * @param duration the term, an ISO 8601 period such as {@code P2Y}
 * @param minimum the time within which it cannot be ended; null when there is none
 * @param notice how it is ended
 * @param renewal what happens after the term; null for an open-ended one
 */
public record ContractTerm(
        @Nullable Boolean openEnded,
        @Nullable Period duration,
        @Nullable Period minimum,
        @Nullable NoticePeriod notice,
        @Nullable Renewal renewal) {}
