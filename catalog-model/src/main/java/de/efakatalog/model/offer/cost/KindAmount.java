package de.efakatalog.model.offer.cost;

import de.efakatalog.model.offer.terms.CostKind;

/**
 * What all components of a kind cost.
 *
 * @param kind the kind
 * @param amount how much, with tax
 */
public record KindAmount(CostKind kind, Money amount) {}
