/** Which authority answers for a service in a region, and through which online service. */
@NullMarked
package de.efakatalog.model.responsibility;

import org.jspecify.annotations.NullMarked;
