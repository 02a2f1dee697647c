package de.efakatalog.model.imports;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import as the journal has it.
 *
 * @param id names the run
 * @param kind what was imported
 * @param fileName as the operator called it
 * @param sha256 of the file, 64 lower-case hexadecimal digits
 * @param status how it stands
 * @param startedAt when it began
 * @param finishedAt when it ended; null while it runs
 * @param position the position in the change log at which the result can be read; null unless
 *     completed
 * @param asOf the day whose facts the file states; null where the kind has none
 * @param report what was read and changed, as JSON; null unless completed
 * @param problem why it was refused or failed, as JSON; null otherwise
 */
public record ImportRun(
        UUID id,
        ImportKind kind,
        String fileName,
        String sha256,
        ImportStatus status,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Long position,
        @Nullable LocalDate asOf,
        @JsonRawValue @Nullable String report,
        @JsonRawValue @Nullable String problem) {}
