/** The journal of imports: what was fed into the registry, one at a time, and with what result. */
@NullMarked
package de.efakatalog.model.imports;

import org.jspecify.annotations.NullMarked;
