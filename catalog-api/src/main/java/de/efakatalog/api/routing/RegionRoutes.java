package de.efakatalog.api.routing;

import de.efakatalog.api.http.Total;
import de.efakatalog.index.routing.RegionRef;
import de.efakatalog.index.routing.Retired;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of everything the people of a place are served by.
 *
 * @param region the region that answers; null when one of the candidates has to be chosen first
 * @param at the day it is about, Europe/Berlin
 * @param candidates the successors of a region that was split; items is then empty
 * @param retired the region asked for, when it had ended; null otherwise
 * @param items who is responsible, by service
 * @param total how many there are in all
 * @param next address of the following page, relative to the registry; null on the last one
 */
public record RegionRoutes(
        @Nullable RegionRef region,
        LocalDate at,
        List<RegionRef> candidates,
        @Nullable Retired retired,
        List<RegionRoute> items,
        Total total,
        @Nullable String next) {}
