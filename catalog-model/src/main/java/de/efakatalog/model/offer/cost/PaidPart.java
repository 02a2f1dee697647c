package de.efakatalog.model.offer.cost;

import de.efakatalog.model.offer.terms.Payer;
import org.jspecify.annotations.Nullable;

/**
 * What one payer pays.
 *
 * @param payer who
 * @param programme which programme, for funding; null otherwise
 * @param amount how much, with tax
 */
public record PaidPart(Payer payer, @Nullable String programme, Money amount) {}
