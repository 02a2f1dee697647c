package de.efakatalog.api.implementation;

import de.efakatalog.model.implementation.lifecycle.Deprecation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An end that is announced.
 *
 * @param endsOn the last day on which it can be used, Europe/Berlin
 * @param successor id of the implementation that takes its place
 * @param note what else adopters have to know; needed when nothing takes its place
 */
record DeprecationFacts(
        @Nullable LocalDate endsOn, @Nullable String successor, @Nullable String note) {

    Deprecation toDeprecation() {
        return new Deprecation(endsOn, successor, note);
    }
}
