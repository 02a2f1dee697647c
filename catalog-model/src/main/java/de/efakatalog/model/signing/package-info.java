/**
 * What this registry signs, and the keys it signs with: private halves in files, public halves in
 * the database, where every instance publishes them.
 */
@NullMarked
package de.efakatalog.model.signing;

import org.jspecify.annotations.NullMarked;
