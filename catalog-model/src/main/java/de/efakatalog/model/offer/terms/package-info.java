/** The terms of a reuse offer as values, and what is missing or contradictory in them. */
@NullMarked
package de.efakatalog.model.offer.terms;

import org.jspecify.annotations.NullMarked;
