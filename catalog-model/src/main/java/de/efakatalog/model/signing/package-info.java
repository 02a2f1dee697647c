/** What this registry signs, and the keys it signs with. */
@NullMarked
package de.efakatalog.model.signing;

import org.jspecify.annotations.NullMarked;
