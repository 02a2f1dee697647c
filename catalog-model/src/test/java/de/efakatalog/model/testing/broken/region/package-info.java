/** Breaks the rules of the house on purpose. */
@NullMarked
package de.efakatalog.model.testing.broken.region;

import org.jspecify.annotations.NullMarked;
