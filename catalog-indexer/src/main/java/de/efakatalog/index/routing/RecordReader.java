package de.efakatalog.index.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.PublishedRecord;
import de.efakatalog.model.changelog.RecordKind;
import de.efakatalog.model.destination.DestinationRecord;
import de.efakatalog.model.implementation.ServiceImplementationRecord;
import de.efakatalog.model.organisation.AuthorityRecord;
import de.efakatalog.model.region.PostcodeAreaRecord;
import de.efakatalog.model.region.RegionRecord;
import de.efakatalog.model.responsibility.ResponsibilityRecord;
import de.efakatalog.model.service.PublicServiceRecord;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads records out of log entries, as far as they concern routing. */
final class RecordReader {

    private static final Map<RecordKind, Class<? extends PublishedRecord>> TYPES =
            new EnumMap<>(
                    Map.of(
                            RecordKind.REGION, RegionRecord.class,
                            RecordKind.POSTCODE, PostcodeAreaRecord.class,
                            RecordKind.SERVICE, PublicServiceRecord.class,
                            RecordKind.AUTHORITY, AuthorityRecord.class,
                            RecordKind.IMPLEMENTATION, ServiceImplementationRecord.class,
                            RecordKind.RESPONSIBILITY, ResponsibilityRecord.class,
                            RecordKind.DESTINATION, DestinationRecord.class));

    private final Map<RecordKind, ObjectReader> readers = new EnumMap<>(RecordKind.class);

    RecordReader(ObjectMapper mapper) {
        TYPES.forEach(
                (kind, type) ->
                        readers.put(
                                kind,
                                mapper.readerFor(type)
                                        // a later version of the registry may have written more
                                        // than we know of
                                        .without(
                                                DeserializationFeature
                                                        .FAIL_ON_UNKNOWN_PROPERTIES)));
    }

    /** Whether routing looks at records of this kind. */
    static boolean concerns(Change change) {
        return TYPES.containsKey(change.kind());
    }

    /**
     * The entry with its record.
     *
     * @throws IllegalStateException when there is none in it; the log holds only what we wrote, so
     *     this is an error of ours that must be seen
     */
    Entry read(Change change) {
        if (change.deleted()) {
            return Entry.deletion(change);
        }
        ObjectReader reader = readers.get(change.kind());
        if (reader == null) {
            throw new IllegalArgumentException(change.kind() + " does not concern routing");
        }
        try {
            PublishedRecord record = reader.readValue(change.json());
            requireComplete(record);
            return Entry.of(change, record);
        } catch (JsonProcessingException | NullPointerException e) {
            throw new IllegalStateException(
                    "Entry %d of the change log (%s %s, version %d) cannot be read"
                            .formatted(
                                    change.seq(),
                                    change.kind().wireName(),
                                    change.key(),
                                    change.version()),
                    e);
        }
    }

    /** What the table cannot do without: missing, it must be seen here, before anything changes. */
    private static void requireComplete(PublishedRecord record) {
        switch (record) {
            case RegionRecord region -> requireAll(region.ars(), region.name(), region.level());
            case PostcodeAreaRecord postcode -> requireAll(postcode.regions());
            case PublicServiceRecord service -> requireAll(service.key());
            case AuthorityRecord authority -> requireAll(authority.name());
            case ServiceImplementationRecord implementation -> requireAll(implementation.name());
            case ResponsibilityRecord responsibility ->
                    requireAll(
                            responsibility.id(),
                            responsibility.service(),
                            responsibility.region(),
                            responsibility.authority(),
                            responsibility.registry());
            case DestinationRecord destination ->
                    requireAll(destination.id(), destination.details());
            default -> throw new IllegalArgumentException(record + " does not concern routing");
        }
    }

    private static void requireAll(@Nullable Object... values) {
        for (Object value : values) {
            Objects.requireNonNull(value);
        }
    }
}
