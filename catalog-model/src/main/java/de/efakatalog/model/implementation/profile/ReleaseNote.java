package de.efakatalog.model.implementation.profile;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What came with a release.
 *
 * @param version the release, as its provider counts
 * @param date the day it went live
 * @param notes what is new
 * @param url where more can be read, https
 */
public record ReleaseNote(
        @Nullable String version,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate date,
        @Nullable String notes,
        @Nullable String url) {}
