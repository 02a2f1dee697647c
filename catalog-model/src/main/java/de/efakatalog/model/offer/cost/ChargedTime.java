package de.efakatalog.model.offer.cost;

import de.efakatalog.model.offer.terms.CostComponent;
import de.efakatalog.model.offer.terms.CostKind;
import de.efakatalog.model.offer.terms.Proration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The time that is charged within a calendar year, in equal units.
 *
 * @param days the first charged day of each unit, ascending; its price and its payers count
 * @param wholeYear how many units make the full price
 */
record ChargedTime(List<LocalDate> days, int wholeYear) {

    private static final int MONTHS = 12;

    /** The time charged from a day to the end of its year. */
    static ChargedTime from(LocalDate start, CostComponent component) {
        if (component.kind() != CostKind.ANNUAL) {
            return new ChargedTime(List.of(start), 1);
        }
        Proration proration = Objects.requireNonNull(component.proration());
        LocalDate nextYear = start.with(TemporalAdjusters.firstDayOfNextYear());
        return switch (proration) {
            case NONE -> new ChargedTime(List.of(start), 1);
            case MONTHS ->
                    new ChargedTime(
                            Stream.concat(
                                            Stream.of(start),
                                            Stream.iterate(
                                                    start.with(
                                                            TemporalAdjusters
                                                                    .firstDayOfNextMonth()),
                                                    day -> day.isBefore(nextYear),
                                                    day -> day.plusMonths(1)))
                                    .toList(),
                            MONTHS);
            case DAYS -> new ChargedTime(start.datesUntil(nextYear).toList(), start.lengthOfYear());
        };
    }
}
