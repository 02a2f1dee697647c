/** Doors to implementations and to what is reported about their reuse. */
@NullMarked
package de.efakatalog.api.implementation;

import org.jspecify.annotations.NullMarked;
