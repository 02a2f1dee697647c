package de.efakatalog.index.routing;

import de.efakatalog.index.tail.ReadModel;
import de.efakatalog.model.destination.DestinationRecord;
import java.util.List;

/**
 * Everything the routing table knows at one position of the change log; immutable.
 *
 * @param position the number of the last change in it, or {@link ReadModel#NOTHING}
 * @param regions the regions
 * @param postcodes ARS of the Gemeinden by postcode
 * @param services the services by key, with who is responsible for them
 * @param authorities names of the authorities
 * @param implementations names of the implementations
 * @param destinations where requests are delivered to
 */
record RoutingState(
        long position,
        KnownRegions regions,
        FrozenMap<String, List<String>> postcodes,
        KnownServices services,
        FrozenMap<RecordId, KnownName> authorities,
        FrozenMap<RecordId, KnownName> implementations,
        FrozenMap<DestinationId, DestinationRecord> destinations) {

    static final RoutingState EMPTY =
            new RoutingState(
                    ReadModel.NOTHING,
                    KnownRegions.NONE,
                    FrozenMap.empty(),
                    KnownServices.NONE,
                    FrozenMap.empty(),
                    FrozenMap.empty(),
                    FrozenMap.empty());
}
