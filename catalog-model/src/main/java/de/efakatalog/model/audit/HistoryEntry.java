package de.efakatalog.model.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a record, with what it changed and who wrote it.
 *
 * @param position its number in the change log
 * @param at when it was written
 * @param version the record's version, from 1
 * @param deleted whether the record ended with it
 * @param changes what differs from the version before
 * @param author who wrote it; null when it came from an import, or from before there was a trail
 * @param importKind kind of the import that was running when it was written without an author, such
 *     as regions; null when none was
 */
public record HistoryEntry(
        long position,
        Instant at,
        long version,
        boolean deleted,
        List<Difference> changes,
        @Nullable Authorship author,
        @Nullable String importKind) {

    public HistoryEntry {
        changes = List.copyOf(changes);
    }
}
