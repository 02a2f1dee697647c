package de.efakatalog.api.history;

import de.efakatalog.model.audit.Difference;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a record.
 *
 * @param position its number in the change log
 * @param at when it was written
 * @param version the record's version, from 1
 * @param deleted whether the record ended with it
 * @param action what was done, such as offer.publish; null when it came from an import
 * @param organisation id of the organisation in whose name; null when the registry's operator or an
 *     import wrote it
 * @param person who it was; null unless the reader administers the organisation or runs the
 *     registry
 * @param importKind kind of the import that was running when it was written, such as regions; null
 *     when it came through a door, or when none was running
 * @param changes what differs from the version before
 */
public record HistoryView(
        long position,
        Instant at,
        long version,
        boolean deleted,
        @Nullable String action,
        @Nullable String organisation,
        @Nullable AuthorView person,
        @Nullable String importKind,
        List<Difference> changes) {

    public HistoryView {
        changes = List.copyOf(changes);
    }
}
