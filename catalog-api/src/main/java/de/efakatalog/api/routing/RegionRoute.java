package de.efakatalog.api.routing;

import de.efakatalog.index.routing.RegionAnswer;
import de.efakatalog.index.routing.Route;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One who is responsible for one service at a place.
 *
 * @param service key of the service
 * @param responsibility id of the record that says so
 * @param authority who is responsible
 * @param implementation the software that takes the request; null when not recorded
 * @param onlineService where people make the request; null when no address is recorded
 * @param destination FIT-Connect destination; null when not recorded
 * @param matched the region for which it is recorded
 * @param source where the statement comes from, and how old it is
 */
public record RegionRoute(
        String service,
        String responsibility,
        Route.Named authority,
        Route.@Nullable Named implementation,
        Route.@Nullable OnlineService onlineService,
        @Nullable UUID destination,
        Route.Matched matched,
        Route.Source source) {

    static RegionRoute of(RegionAnswer.ServiceRoute found) {
        Route route = found.route();
        return new RegionRoute(
                found.serviceKey(),
                route.responsibility(),
                route.authority(),
                route.implementation(),
                route.onlineService(),
                route.destination(),
                route.matched(),
                route.source());
    }
}
