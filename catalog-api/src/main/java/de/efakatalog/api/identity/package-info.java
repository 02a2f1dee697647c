/** Doors to who one is: signing in and out, the first operator, one's own data. */
@NullMarked
package de.efakatalog.api.identity;

import org.jspecify.annotations.NullMarked;
