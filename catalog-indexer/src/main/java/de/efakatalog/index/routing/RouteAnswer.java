package de.efakatalog.index.routing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the routing table says to a {@link RouteQuestion}. */
public sealed interface RouteAnswer {

    /**
     * Service and place are known.
     *
     * @param serviceKey the key asked for
     * @param at the day it is about, Europe/Berlin
     * @param region the region that answers; null when the asker has to choose a candidate first
     * @param candidates the regions that the place may mean, sorted as Germans sort; empty unless
     *     there are several, and then routes and explanation are empty
     * @param routes who is responsible, all found at the most specific level, in a stable order;
     *     empty when nobody is recorded
     * @param explanation the regions that were tried, from the one asked for upwards to the one
     *     that matched or to the Bund
     * @param retired the region asked for, when it had ended by that day; null otherwise
     */
    record Answer(
            String serviceKey,
            LocalDate at,
            @Nullable RegionRef region,
            List<RegionRef> candidates,
            List<Route> routes,
            List<Step> explanation,
            @Nullable Retired retired)
            implements RouteAnswer {}

    /**
     * The registry has no service with this key.
     *
     * @param serviceKey the key asked for
     */
    record UnknownService(String serviceKey) implements RouteAnswer {}

    /**
     * The registry has no region for this input; for a postcode also: none of its Gemeinden exists
     * on that day.
     *
     * @param input the place asked for
     */
    record UnknownRegion(RegionInput input) implements RouteAnswer {}
}
