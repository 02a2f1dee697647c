package de.efakatalog.model.offer.terms;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The price from a day on, until the next step: the yearly adjustment of a fee in September is one.
 *
 * @param from first day of this price
 * @param price the price; for a Königstein share the total; null for size classes
 * @param classes the price of each size class, ascending; empty for every other basis
 */
public record PriceStep(
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate from,
        @Nullable Price price,
        List<SizeClass> classes) {

    public PriceStep {
        classes = classes == null ? List.of() : List.copyOf(classes);
    }
}
