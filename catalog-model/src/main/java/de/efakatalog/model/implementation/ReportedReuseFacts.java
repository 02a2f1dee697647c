package de.efakatalog.model.implementation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a source says about one report of reuse.
 *
 * @param id slug
 * @param implementation id of the implementation
 * @param region ARS
 * @param statement the status as reported
 * @param source page that says so
 * @param sourceDate day of the report
 */
public record ReportedReuseFacts(
        String id,
        String implementation,
        String region,
        String statement,
        @Nullable String source,
        @Nullable LocalDate sourceDate) {}
