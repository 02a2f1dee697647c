package de.efakatalog.model.offer.terms;

import org.jspecify.annotations.Nullable;

/**
 * What Kommunen of a size pay. A class begins where the one before it ends.
 *
 * @param upTo inhabitants of the largest Kommune of the class, inclusive; null for all that are
 *     larger
 * @param price what each of them pays
 */
public record SizeClass(@Nullable Integer upTo, @Nullable Price price) {}
