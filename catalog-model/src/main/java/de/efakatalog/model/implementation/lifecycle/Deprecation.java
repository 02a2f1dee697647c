package de.efakatalog.model.implementation.lifecycle;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An end that is announced.
 *
 * @param endsOn the last day on which it can be used, Europe/Berlin
 * @param successor id of the implementation that takes its place
 * @param note what else adopters have to know; needed when nothing takes its place
 */
public record Deprecation(
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate endsOn,
        @Nullable String successor,
        @Nullable String note) {}
