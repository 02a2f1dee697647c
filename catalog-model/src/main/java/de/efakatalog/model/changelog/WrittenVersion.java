package de.efakatalog.model.changelog;

/**
 * One version of a record that a transaction has written; with it goes one entry of the log.
 *
 * @param kind what it is
 * @param registry the origin registry of the record
 * @param key the record's natural key
 * @param version from 1
 */
public record WrittenVersion(RecordKind kind, String registry, String key, long version) {}
