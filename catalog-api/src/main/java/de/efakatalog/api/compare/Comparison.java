package de.efakatalog.api.compare;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Implementations side by side.
 *
 * @param implementations what is compared, in the order asked for
 * @param estimatedFor for whom the costs of the offers are estimated; null when nobody was named
 * @param rows every field, by group
 */
public record Comparison(
        List<Compared> implementations,
        @Nullable EstimatedFor estimatedFor,
        List<ComparisonRow> rows) {

    public Comparison {
        implementations = List.copyOf(implementations);
        rows = List.copyOf(rows);
    }

    /**
     * One of them.
     *
     * @param id slug
     * @param name name
     * @param status published, deprecated or withdrawn
     * @param version version of its record
     * @param offers ids of the offers that can be taken up
     */
    public record Compared(
            String id, String name, String status, long version, List<String> offers) {

        public Compared {
            offers = List.copyOf(offers);
        }
    }

    /**
     * For whom costs are estimated.
     *
     * @param ars key of the region
     * @param name its name
     * @param uses in a whole year; null when nobody says
     * @param at first day of use
     */
    public record EstimatedFor(String ars, String name, @Nullable Integer uses, LocalDate at) {}
}
