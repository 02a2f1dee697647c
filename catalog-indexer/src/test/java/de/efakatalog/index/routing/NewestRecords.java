package de.efakatalog.index.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.PublishedRecord;
import de.efakatalog.model.destination.DestinationRecord;
import de.efakatalog.model.implementation.ServiceImplementationRecord;
import de.efakatalog.model.organisation.AuthorityRecord;
import de.efakatalog.model.region.PostcodeAreaRecord;
import de.efakatalog.model.region.RegionRecord;
import de.efakatalog.model.responsibility.ResponsibilityRecord;
import de.efakatalog.model.service.PublicServiceRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The newest version of every record that a log speaks of, without the deleted ones. */
final class NewestRecords {

    private final List<PublishedRecord> records = new ArrayList<>();

    NewestRecords(List<Change> changes) {
        Map<VersionOf, Change> newest = new HashMap<>();
        for (Change change : changes) {
            VersionOf id =
                    new VersionOf(change.kind(), new RecordId(change.registry(), change.key()));
            Change known = newest.get(id);
            if (known == null || known.version() < change.version()) {
                newest.put(id, change);
            }
        }
        newest.values().stream()
                .filter(change -> !change.deleted())
                .map(NewestRecords::read)
                .forEach(records::add);
    }

    /** Those of a kind. */
    <T extends PublishedRecord> Stream<T> all(Class<T> type) {
        return records.stream().filter(type::isInstance).map(type::cast);
    }

    /** The regions that are meant. */
    Stream<RegionRecord> regions(Predicate<RegionRecord> which) {
        return all(RegionRecord.class).filter(which);
    }

    /** The one above. */
    @Nullable RegionRecord parent(RegionRecord region) {
        return regions(other -> other.ars().equals(region.parent())).findFirst().orElse(null);
    }

    private static PublishedRecord read(Change change) {
        Class<? extends PublishedRecord> type =
                switch (change.kind()) {
                    case REGION -> RegionRecord.class;
                    case POSTCODE -> PostcodeAreaRecord.class;
                    case SERVICE -> PublicServiceRecord.class;
                    case AUTHORITY -> AuthorityRecord.class;
                    case IMPLEMENTATION -> ServiceImplementationRecord.class;
                    case RESPONSIBILITY -> ResponsibilityRecord.class;
                    case DESTINATION -> DestinationRecord.class;
                    case OZG_SERVICE,
                            ORGANISATION,
                            REPORTED_REUSE,
                            REUSE_OFFER,
                            REUSE_OFFER_DRAFT,
                            IMPLEMENTATION_DRAFT ->
                            throw new AssertionError("not in samples");
                };
        try {
            return SampleLog.MAPPER.readValue(change.json(), type);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
