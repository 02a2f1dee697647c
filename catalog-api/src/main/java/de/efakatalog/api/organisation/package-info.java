/** Doors to organisations and authorities. */
@NullMarked
package de.efakatalog.api.organisation;

import org.jspecify.annotations.NullMarked;
