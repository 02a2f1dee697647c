/** Explanations of routes as sentences that people read. */
@NullMarked
package de.efakatalog.api.explanation;

import org.jspecify.annotations.NullMarked;
