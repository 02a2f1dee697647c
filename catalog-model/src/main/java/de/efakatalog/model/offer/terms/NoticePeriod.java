package de.efakatalog.model.offer.terms;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * How long before which day notice has to be given.
 *
 * @param period ISO 8601 period such as {@code P6M}
 * @param before the day
 */
public record NoticePeriod(@Nullable Period period, @Nullable NoticeDate before) {}
