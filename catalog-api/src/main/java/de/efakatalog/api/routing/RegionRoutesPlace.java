package de.efakatalog.api.routing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * After which item a page of {@link RegionRoutes} begins, so that pages stay right when items come
 * and go.
 *
 * @param service key of the service
 * @param registry the registry that made the responsibility
 * @param responsibility its id
 */
record RegionRoutesPlace(
        @JsonProperty("s") String service,
        @JsonProperty("o") String registry,
        @JsonProperty("r") String responsibility) {

    static RegionRoutesPlace of(RegionRoute item) {
        return new RegionRoutesPlace(
                item.service(), item.source().registry(), item.responsibility());
    }

    /**
     * Index of the first item after this place. When the item itself has gone, its service begins
     * anew: an item twice does no harm, one left out does.
     */
    int next(List<RegionRoute> items) {
        int sameService = -1;
        for (int i = 0; i < items.size(); i++) {
            RegionRoute item = items.get(i);
            int order = item.service().compareTo(service);
            if (order > 0) {
                return sameService >= 0 ? sameService : i;
            }
            if (order == 0) {
                if (of(item).equals(this)) {
                    return i + 1;
                }
                if (sameService < 0) {
                    sameService = i;
                }
            }
        }
        return sameService >= 0 ? sameService : items.size();
    }
}
