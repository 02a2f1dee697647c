/** What an offer costs a Kommune: pure functions over the terms, rounded to the cent once. */
@NullMarked
package de.efakatalog.model.offer.cost;

import org.jspecify.annotations.NullMarked;
