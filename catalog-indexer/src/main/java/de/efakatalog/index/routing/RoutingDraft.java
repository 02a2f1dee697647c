package de.efakatalog.index.routing;

import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.destination.DestinationRecord;
import de.efakatalog.model.implementation.ServiceImplementationRecord;
import de.efakatalog.model.organisation.AuthorityRecord;
import de.efakatalog.model.region.PostcodeAreaRecord;
import de.efakatalog.model.region.RegionRecord;
import de.efakatalog.model.responsibility.ResponsibilityRecord;
import de.efakatalog.model.service.PublicServiceRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the next state is made; for one thread at a time, seen by nobody until it is published. It
 * lives as long as the states that come out of it and goes on where the last one ended.
 *
 * <p>Of each record the newest version wins, in whatever order they come.
 */
final class RoutingDraft {

    /** Newest version seen of every record that the state does not tell it of, deleted or not. */
    private final Map<VersionOf, Long> versions = new HashMap<>();

    private final SharedValues shared = new SharedValues();
    private final KnownRegions.Draft regions = new KnownRegions.Draft();
    private final ServiceDrafts services = new ServiceDrafts();
    private final FrozenMap.Draft<String, List<String>> postcodes = new FrozenMap.Draft<>();
    private final FrozenMap.Draft<RecordId, KnownName> authorities = new FrozenMap.Draft<>();
    private final FrozenMap.Draft<RecordId, KnownName> implementations = new FrozenMap.Draft<>();
    private final FrozenMap.Draft<DestinationId, DestinationRecord> destinations =
            new FrozenMap.Draft<>();

    /** All that was added, as readers see it. */
    RoutingState publish(long position) {
        return new RoutingState(
                position,
                regions.publish(),
                postcodes.publish(),
                services.publish(),
                authorities.publish(),
                implementations.publish(),
                destinations.publish());
    }

    /** Takes in one version of one record, unless the same or a newer one is known. */
    void add(Entry entry) {
        if (entry.version() <= knownVersion(entry)) {
            return;
        }
        if (entry.record() == null) {
            remove(entry);
        } else {
            put(entry);
        }
        VersionOf id = new VersionOf(entry.kind(), entry.id());
        if (entry.kind() == RecordKind.RESPONSIBILITY && entry.record() != null) {
            // there are millions, and each holds its own version
            versions.remove(id);
        } else {
            // of a deleted record too, so that a late older version does not bring it back
            versions.put(id, entry.version());
        }
    }

    private long knownVersion(Entry entry) {
        if (entry.kind() == RecordKind.RESPONSIBILITY) {
            ResponsibilityRecord held = services.find(entry.id());
            if (held != null) {
                return held.version();
            }
        }
        return versions.getOrDefault(new VersionOf(entry.kind(), entry.id()), 0L);
    }

    private void put(Entry entry) {
        switch (entry.record()) {
            case RegionRecord region -> regions.put(KnownRegion.of(region));
            case PostcodeAreaRecord postcode -> postcodes.put(entry.id().key(), postcode.regions());
            case AuthorityRecord authority ->
                    authorities.put(shared.sharing(entry.id()), KnownName.of(authority.name()));
            case ServiceImplementationRecord implementation ->
                    implementations.put(
                            shared.sharing(entry.id()), KnownName.of(implementation.name()));
            case ResponsibilityRecord responsibility ->
                    services.put(shared.sharing(responsibility));
            case DestinationRecord destination ->
                    destinations.put(DestinationId.of(entry.id()), destination);
            case PublicServiceRecord service -> services.record(service.key());
            case null, default ->
                    throw new IllegalArgumentException(entry.kind() + " does not concern routing");
        }
    }

    private void remove(Entry entry) {
        String key = entry.id().key();
        switch (entry.kind()) {
            case REGION -> regions.remove(key);
            case POSTCODE -> postcodes.remove(key);
            case SERVICE -> services.forget(key);
            case AUTHORITY -> authorities.remove(entry.id());
            case IMPLEMENTATION -> implementations.remove(entry.id());
            case RESPONSIBILITY -> services.remove(entry.id());
            case DESTINATION -> destinations.remove(DestinationId.of(entry.id()));
            case OZG_SERVICE,
                    ORGANISATION,
                    REPORTED_REUSE,
                    REUSE_OFFER,
                    REUSE_OFFER_DRAFT,
                    IMPLEMENTATION_DRAFT ->
                    throw new IllegalArgumentException(entry.kind() + " does not concern routing");
        }
    }
}
