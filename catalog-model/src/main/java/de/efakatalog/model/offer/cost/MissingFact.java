package de.efakatalog.model.offer.cost;

/**
 * Something without which there is no total.
 *
 * @param field what of the question ({@code ars}, {@code population}, {@code uses}, {@code at}), or
 *     a JSON pointer to the place in the offer
 * @param detail what is the matter with it
 */
public record MissingFact(String field, String detail) {}
