package de.efakatalog.index.routing;

import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.PublishedRecord;
import de.efakatalog.model.changelog.RecordKind;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the log, read.
 *
 * @param kind what kind of record it is about
 * @param id which one
 * @param version which version
 * @param record the record; null when it was deleted
 */
record Entry(RecordKind kind, RecordId id, long version, @Nullable PublishedRecord record) {

    static Entry of(Change change, PublishedRecord record) {
        return new Entry(change.kind(), idOf(change), change.version(), record);
    }

    static Entry deletion(Change change) {
        return new Entry(change.kind(), idOf(change), change.version(), null);
    }

    private static RecordId idOf(Change change) {
        return new RecordId(change.registry(), change.key());
    }
}
