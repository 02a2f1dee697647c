package de.efakatalog.model.audit;

import org.jspecify.annotations.Nullable;

/**
 * What was answered to a write.
 *
 * @param status HTTP status, 200 to 299
 * @param body the body exactly as sent, JSON
 * @param location where the new record is; null when none was made
 * @param entityTag the version of the record without quotes; null when there is none
 */
public record KeptAnswer(
        int status, String body, @Nullable String location, @Nullable String entityTag) {}
