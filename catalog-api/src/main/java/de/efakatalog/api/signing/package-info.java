/** Doors for the keys of this registry: everybody checks with them, its operator replaces them. */
@NullMarked
package de.efakatalog.api.signing;

import org.jspecify.annotations.NullMarked;
