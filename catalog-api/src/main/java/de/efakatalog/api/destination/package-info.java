/** Doors to destinations: where requests are delivered to. */
@NullMarked
package de.efakatalog.api.destination;

import org.jspecify.annotations.NullMarked;
