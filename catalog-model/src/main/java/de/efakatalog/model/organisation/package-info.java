/** Who takes part in the registry, and the offices that execute services. */
@NullMarked
package de.efakatalog.model.organisation;

import org.jspecify.annotations.NullMarked;
