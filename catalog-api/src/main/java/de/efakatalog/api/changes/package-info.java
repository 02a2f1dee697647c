/** The public change feed. */
@NullMarked
package de.efakatalog.api.changes;

import org.jspecify.annotations.NullMarked;
