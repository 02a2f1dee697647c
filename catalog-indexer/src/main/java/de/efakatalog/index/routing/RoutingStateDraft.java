package de.efakatalog.index.routing;

import de.efakatalog.index.routing.RoutingState.VersionOf;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.destination.DestinationRecord;
import de.efakatalog.model.implementation.ServiceImplementationRecord;
import de.efakatalog.model.organisation.AuthorityRecord;
import de.efakatalog.model.region.PostcodeAreaRecord;
import de.efakatalog.model.region.RegionRecord;
import de.efakatalog.model.responsibility.ResponsibilityRecord;
import java.util.List;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * The next state in the making; for one thread at a time, seen by nobody until it is finished.
 *
 * <p>Of each record the newest version wins, in whatever order they come.
 */
final class RoutingStateDraft {

    private final RecordReader reader;
    private PMap<VersionOf, Long> versions;
    private KnownRegions regions;
    private PMap<String, List<String>> postcodes;
    private PSet<String> services;
    private PMap<RecordId, KnownName> authorities;
    private PMap<RecordId, KnownName> implementations;
    private KnownResponsibilities responsibilities;
    private PMap<String, DestinationRecord> destinations;

    RoutingStateDraft(RoutingState from, RecordReader reader) {
        this.reader = reader;
        this.versions = from.versions();
        this.regions = from.regions();
        this.postcodes = from.postcodes();
        this.services = from.services();
        this.authorities = from.authorities();
        this.implementations = from.implementations();
        this.responsibilities = from.responsibilities();
        this.destinations = from.destinations();
    }

    RoutingState finish(long position) {
        return new RoutingState(
                position,
                versions,
                regions,
                postcodes,
                services,
                authorities,
                implementations,
                responsibilities,
                destinations);
    }

    /**
     * Takes in one version of one record, unless the same or a newer one is known.
     *
     * @throws IllegalStateException when the entry cannot be read; the draft is as before then
     */
    void add(Change change) {
        RecordId id = new RecordId(change.registry(), change.key());
        VersionOf entry = new VersionOf(change.kind(), id);
        Long known = versions.get(entry);
        if (known != null && known >= change.version()) {
            return;
        }
        boolean concernsRouting = change.deleted() ? remove(change, id) : put(change, id);
        if (concernsRouting) {
            // of a deleted record too, so that a late older version does not bring it back
            versions = versions.plus(entry, change.version());
        }
    }

    private boolean put(Change change, RecordId id) {
        switch (change.kind()) {
            case REGION ->
                    regions = regions.plus(KnownRegion.of(reader.read(change, RegionRecord.class)));
            case POSTCODE ->
                    postcodes =
                            postcodes.plus(
                                    change.key(),
                                    reader.read(change, PostcodeAreaRecord.class).regions());
            case SERVICE -> services = services.plus(change.key());
            case AUTHORITY ->
                    authorities =
                            authorities.plus(
                                    id,
                                    KnownName.of(
                                            reader.read(change, AuthorityRecord.class).name()));
            case IMPLEMENTATION ->
                    implementations =
                            implementations.plus(
                                    id,
                                    KnownName.of(
                                            reader.read(change, ServiceImplementationRecord.class)
                                                    .name()));
            case RESPONSIBILITY ->
                    responsibilities =
                            responsibilities.plus(
                                    KnownResponsibility.of(
                                            reader.read(change, ResponsibilityRecord.class)));
            case DESTINATION ->
                    destinations =
                            destinations.plus(
                                    change.key(), reader.read(change, DestinationRecord.class));
            case OZG_SERVICE, ORGANISATION, REPORTED_REUSE -> {
                return false;
            }
        }
        return true;
    }

    private boolean remove(Change change, RecordId id) {
        switch (change.kind()) {
            case REGION -> regions = regions.minus(change.key());
            case POSTCODE -> postcodes = postcodes.minus(change.key());
            case SERVICE -> services = services.minus(change.key());
            case AUTHORITY -> authorities = authorities.minus(id);
            case IMPLEMENTATION -> implementations = implementations.minus(id);
            case RESPONSIBILITY -> responsibilities = responsibilities.minus(id);
            case DESTINATION -> destinations = destinations.minus(change.key());
            case OZG_SERVICE, ORGANISATION, REPORTED_REUSE -> {
                return false;
            }
        }
        return true;
    }
}
