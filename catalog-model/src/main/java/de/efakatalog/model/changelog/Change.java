package de.efakatalog.model.changelog;

import java.time.Instant;

/**
 * One entry of the change log.
 *
 * @param seq its number: gapless, in commit order, from 1
 * @param at when it was written
 * @param kind what it is
 * @param registry the origin registry of the record
 * @param key the record's natural key
 * @param version the record's version, from 1
 * @param deleted whether this entry removes the record
 * @param json the complete record of this version, exactly as written; for a deletion, as it was
 *     last
 */
public record Change(
        long seq,
        Instant at,
        RecordKind kind,
        String registry,
        String key,
        long version,
        boolean deleted,
        String json) {}
