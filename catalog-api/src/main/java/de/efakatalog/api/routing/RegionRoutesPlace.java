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
 * @param before how many items of the same service stood before it
 */
record RegionRoutesPlace(
        @JsonProperty("s") String service,
        @JsonProperty("o") String registry,
        @JsonProperty("r") String responsibility,
        @JsonProperty("b") int before) {

    /** The place of the item with this index. */
    static RegionRoutesPlace of(List<RegionRoute> items, int index) {
        RegionRoute item = items.get(index);
        int first = index;
        while (first > 0 && items.get(first - 1).service().equals(item.service())) {
            first--;
        }
        return new RegionRoutesPlace(
                item.service(), item.source().registry(), item.responsibility(), index - first);
    }

    private boolean isOf(RegionRoute item) {
        return item.responsibility().equals(responsibility)
                && item.source().registry().equals(registry);
    }

    /**
     * Index of the first item after this place. When the item itself has gone or moved, its service
     * begins anew: an item twice does no harm, one left out does.
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
                if (sameService < 0) {
                    sameService = i;
                }
                if (isOf(item) && i - sameService == before) {
                    return i + 1;
                }
            }
        }
        return sameService >= 0 ? sameService : items.size();
    }
}
