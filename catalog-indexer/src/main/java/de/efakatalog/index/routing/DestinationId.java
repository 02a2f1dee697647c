package de.efakatalog.index.routing;

import java.util.UUID;

/**
 * A {@link RecordId} of a destination, whose keys are UUIDs: as two numbers.
 *
 * @param registry the registry that made it
 * @param id its key there
 */
record DestinationId(String registry, UUID id) {

    /**
     * @throws IllegalArgumentException when the key is no UUID
     */
    static DestinationId of(RecordId record) {
        return new DestinationId(record.registry(), UUID.fromString(record.key()));
    }
}
