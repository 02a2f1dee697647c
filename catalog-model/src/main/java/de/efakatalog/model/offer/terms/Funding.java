package de.efakatalog.model.offer.terms;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A programme that pays for a while.
 *
 * @param programme its name
 * @param endsOn last day for which it pays, inclusive
 * @param afterwards who pays its part from the next day on
 */
public record Funding(
        @Nullable String programme,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate endsOn,
        @Nullable Payer afterwards) {}
