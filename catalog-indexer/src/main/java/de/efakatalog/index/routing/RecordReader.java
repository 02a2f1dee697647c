package de.efakatalog.index.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.efakatalog.model.changelog.Change;

/** Reads records out of log entries. */
final class RecordReader {

    private final ObjectMapper mapper;

    RecordReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * The record in the entry.
     *
     * @throws IllegalStateException when it is not one; the log holds only what we wrote, so this
     *     is an error of ours that must be seen
     */
    <T> T read(Change change, Class<T> type) {
        try {
            return mapper.readerFor(type)
                    // a later version of the registry may have written more than we know of
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(change.json());
        } catch (JsonProcessingException e) {
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
}
