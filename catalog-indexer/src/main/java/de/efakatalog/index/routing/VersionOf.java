package de.efakatalog.index.routing;

import de.efakatalog.model.changelog.RecordKind;

/**
 * One record of the whole log, whose versions are counted.
 *
 * @param kind what kind of record
 * @param id which of them
 */
record VersionOf(RecordKind kind, RecordId id) {}
