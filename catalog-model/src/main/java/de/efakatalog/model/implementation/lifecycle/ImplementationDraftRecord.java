package de.efakatalog.model.implementation.lifecycle;

import de.efakatalog.model.changelog.PublishedRecord;
import de.efakatalog.model.implementation.profile.ImplementationContent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of one draft, as logged and as its provider sees it. Never public.
 *
 * @param id slug of the implementation
 * @param provider id of the organisation that provides it
 * @param content what is said about it, complete or not
 * @param basedOn version of the implementation that stood in the registry when this was written;
 *     null when there was none
 * @param publishedAs version of the implementation under which this very content was published;
 *     null while it was not
 * @param discarded whether nobody goes on with it
 * @param registry the registry that made the record
 * @param version from 1, ascending
 * @param createdAt when the record came into the registry
 * @param updatedAt when this version was made
 */
public record ImplementationDraftRecord(
        String id,
        String provider,
        ImplementationContent content,
        @Nullable Long basedOn,
        @Nullable Long publishedAs,
        boolean discarded,
        String registry,
        long version,
        Instant createdAt,
        Instant updatedAt)
        implements PublishedRecord {

    @Override
    public String recordKey() {
        return id;
    }
}
