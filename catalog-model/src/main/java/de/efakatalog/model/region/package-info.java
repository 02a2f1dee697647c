/**
 * Regions of Germany: their keys (ARS, AGS, postcode), their levels from the Bund down to the
 * Gemeinde, and the readers of the files that bring them in (the official Gemeindeverzeichnis, an
 * operator's table of successors). Values here know nothing of databases or HTTP.
 */
@NullMarked
package de.efakatalog.model.region;

import org.jspecify.annotations.NullMarked;
