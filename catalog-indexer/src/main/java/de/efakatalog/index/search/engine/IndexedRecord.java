package de.efakatalog.index.search.engine;

import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.RecordKind;

/**
 * One version of a record as the index stores it: enough to answer with, and to make its document
 * again when something it depends on has changed.
 *
 * @param kind what it is
 * @param registry its origin registry
 * @param key its natural key
 * @param version from 1
 * @param json the complete record, exactly as logged
 */
public record IndexedRecord(
        RecordKind kind, String registry, String key, long version, String json) {

    public static IndexedRecord of(Change change) {
        return new IndexedRecord(
                change.kind(), change.registry(), change.key(), change.version(), change.json());
    }

    /** What tells it from all others (ADR 0007). */
    public String id() {
        return id(kind, registry, key);
    }

    public static String id(RecordKind kind, String registry, String key) {
        return kind.wireName() + "/" + registry + "/" + key;
    }
}
