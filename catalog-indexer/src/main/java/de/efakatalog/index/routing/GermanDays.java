package de.efakatalog.index.routing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Which day it is in Germany, asked a million times a second. */
final class GermanDays {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private final Clock clock;
    private volatile Day known = new Day(LocalDate.EPOCH, 0, 0);

    GermanDays(Clock clock) {
        this.clock = clock;
    }

    /** A day with its first millisecond and that of the next one. */
    private record Day(LocalDate date, long begin, long end) {

        boolean holds(long millis) {
            return begin <= millis && millis < end;
        }
    }

    LocalDate today() {
        long now = clock.millis();
        Day day = known;
        if (!day.holds(now)) {
            day = dayOf(now);
            known = day;
        }
        return day.date();
    }

    private static Day dayOf(long millis) {
        LocalDate date = LocalDate.ofInstant(Instant.ofEpochMilli(millis), GERMANY);
        return new Day(
                date,
                date.atStartOfDay(GERMANY).toInstant().toEpochMilli(),
                date.plusDays(1).atStartOfDay(GERMANY).toInstant().toEpochMilli());
    }
}
