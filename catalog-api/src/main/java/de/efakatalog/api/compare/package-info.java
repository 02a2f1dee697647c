/** Implementations side by side, with their offers and what these cost. */
@NullMarked
package de.efakatalog.api.compare;

import org.jspecify.annotations.NullMarked;
