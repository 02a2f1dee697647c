package de.efakatalog.model.implementation.profile;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says that it has proven itself, such as "Bewährt vor Ort".
 *
 * @param label what the mark is called
 * @param awardedBy who gives it
 * @param url the page that says so, https
 * @param awardedOn the day it was given
 */
public record PracticeMark(
        @Nullable String label,
        @Nullable String awardedBy,
        @Nullable String url,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate awardedOn) {}
