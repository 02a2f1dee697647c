package de.efakatalog.index.routing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the routing table says to the question by whom the people of a place are served. */
public sealed interface RegionAnswer {

    /**
     * The place is known.
     *
     * @param at the day it is about, Europe/Berlin
     * @param region the region that answers; null when the asker has to choose a candidate first
     * @param candidates the regions that the place may mean; empty unless there are several
     * @param retired the region asked for, when it had ended by that day; null otherwise
     * @param services for each service that somebody is responsible for: who, from the most
     *     specific region; by service key, then in the order of {@link RouteAnswer.Answer#routes}
     */
    record Answer(
            LocalDate at,
            @Nullable RegionRef region,
            List<RegionRef> candidates,
            @Nullable Retired retired,
            List<ServiceRoute> services)
            implements RegionAnswer {}

    /**
     * One route with the service it is for.
     *
     * @param serviceKey key of the service
     * @param route who is responsible
     */
    record ServiceRoute(String serviceKey, Route route) {}

    /**
     * The registry has no region for this input.
     *
     * @param input the place asked for
     */
    record UnknownRegion(RegionInput input) implements RegionAnswer {}
}
