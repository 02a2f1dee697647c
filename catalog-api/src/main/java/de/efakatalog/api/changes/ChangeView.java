package de.efakatalog.api.changes;

import com.fasterxml.jackson.annotation.JsonRawValue;
import de.efakatalog.model.changelog.Change;
import de.efakatalog.model.changelog.RecordKind;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One entry of the change log, as the public sees it.
 *
 * @param seq its number, ascending
 * @param at when it was written
 * @param kind what changed
 * @param registry the origin registry of the record
 * @param key its key
 * @param version its version from now on
 * @param deleted whether this entry removes it
 * @param record the complete record of this version, exactly as written
 */
public record ChangeView(
        long seq,
        Instant at,
        RecordKind kind,
        String registry,
        String key,
        long version,
        boolean deleted,
        @JsonRawValue @Schema(type = SchemaType.OBJECT) String record) {

    static ChangeView of(Change change) {
        return new ChangeView(
                change.seq(),
                change.at(),
                change.kind(),
                change.registry(),
                change.key(),
                change.version(),
                change.deleted(),
                change.json());
    }
}
