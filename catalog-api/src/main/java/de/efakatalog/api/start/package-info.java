/**
 * From nothing to answering: the embedded database, the seed, the read models, readiness; and back.
 */
@NullMarked
package de.efakatalog.api.start;

import org.jspecify.annotations.NullMarked;
