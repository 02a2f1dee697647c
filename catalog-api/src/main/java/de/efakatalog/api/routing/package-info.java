/** The door that says who is responsible. */
@NullMarked
package de.efakatalog.api.routing;

import org.jspecify.annotations.NullMarked;
