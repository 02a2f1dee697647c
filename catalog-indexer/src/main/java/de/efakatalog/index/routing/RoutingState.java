package de.efakatalog.index.routing;

import de.efakatalog.index.tail.ReadModel;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.destination.DestinationRecord;
import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * Everything the routing table knows at one position of the change log; immutable.
 *
 * <p>The maps are persistent: the next state shares all but the paths that changed, so one change
 * costs some ten small objects, however large the registry is.
 *
 * @param position the number of the last change in it, or {@link ReadModel#NOTHING}
 * @param versions the newest version seen of every record, also of those deleted since it was built
 *     from nothing
 * @param regions the regions
 * @param postcodes ARS of the Gemeinden by postcode
 * @param services keys of the services
 * @param authorities names of the authorities
 * @param implementations names of the implementations
 * @param responsibilities who is responsible
 * @param destinations where requests are delivered to, by id
 */
record RoutingState(
        long position,
        PMap<VersionOf, Long> versions,
        KnownRegions regions,
        PMap<String, List<String>> postcodes,
        PSet<String> services,
        PMap<RecordId, KnownName> authorities,
        PMap<RecordId, KnownName> implementations,
        KnownResponsibilities responsibilities,
        PMap<String, DestinationRecord> destinations) {

    static final RoutingState EMPTY =
            new RoutingState(
                    ReadModel.NOTHING,
                    HashTreePMap.empty(),
                    KnownRegions.NONE,
                    HashTreePMap.empty(),
                    HashTreePSet.empty(),
                    HashTreePMap.empty(),
                    HashTreePMap.empty(),
                    KnownResponsibilities.NONE,
                    HashTreePMap.empty());

    /** One record of the whole log. */
    record VersionOf(RecordKind kind, RecordId id) {}
}
