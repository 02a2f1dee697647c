package de.efakatalog.model.audit;

import org.jspecify.annotations.Nullable;

/**
 * What is done, by whom and in whose name.
 *
 * @param action two words joined by a dot, such as {@code offer.publish}
 * @param organisation id of the organisation in whose name; null when the operator does it
 * @param actor pseudonym of a person, id of a token, or the operator at the console
 */
public record Authorship(String action, @Nullable String organisation, String actor) {}
