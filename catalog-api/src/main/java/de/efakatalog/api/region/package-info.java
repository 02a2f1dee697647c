/** Doors to regions. */
@NullMarked
package de.efakatalog.api.region;

import org.jspecify.annotations.NullMarked;
