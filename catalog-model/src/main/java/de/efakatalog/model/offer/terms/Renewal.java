package de.efakatalog.model.offer.terms;

import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What happens after the term.
 *
 * @param kind what happens
 * @param period for how long it goes on at a time; needed when it does so by itself
 */
public record Renewal(@Nullable RenewalKind kind, @Nullable Period period) {}
