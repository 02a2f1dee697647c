package de.efakatalog.model.offer.terms;

import org.jspecify.annotations.Nullable;

/**
 * Value-added tax on a component.
 *
 * @param treatment whether any comes on top
 * @param permille the rate in per mille, such as 190 for 19 %; null when exempt
 */
public record Vat(@Nullable VatTreatment treatment, @Nullable Integer permille) {}
