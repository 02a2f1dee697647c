package de.efakatalog.model.implementation.profile;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Erklärung zur Barrierefreiheit (Directive (EU) 2016/2102, Article 7).
 *
 * @param url where it is, https
 * @param conformance what it comes to
 * @param reviewedOn the day of its last review
 */
public record AccessibilityStatement(
        @Nullable String url,
        @Nullable Conformance conformance,
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate reviewedOn) {}
