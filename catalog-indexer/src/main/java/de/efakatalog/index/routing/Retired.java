package de.efakatalog.index.routing;

import java.time.LocalDate;
import java.util.List;

/**
 * A region that had ended by the day asked about.
 *
 * @param region the region asked for
 * @param validTo its last day, inclusive, Europe/Berlin
 * @param successors the regions that stand in its place on the day asked about, across several
 *     mergers if need be; empty when none is known: then the ended region itself answers
 */
public record Retired(RegionRef region, LocalDate validTo, List<RegionRef> successors) {}
