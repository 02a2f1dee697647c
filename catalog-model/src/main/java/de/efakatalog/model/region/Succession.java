package de.efakatalog.model.region;

import java.time.LocalDate;

/**
 * Gebietsänderung: what took over from a region that was dissolved. A region that was split has
 * several.
 *
 * @param ars the region that ended
 * @param successor a region that took over, or a part of it
 * @param since the first day on which the successor answers
 */
public record Succession(Ars ars, Ars successor, LocalDate since) {}
