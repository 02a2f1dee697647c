/**
 * How German text is understood: the one chain of analysis (ADR 0004), what compounds are made of,
 * what people call services and what is to be done with them, how much a word says, and the reading
 * of a query. All knowledge lies in resources of this package; the same text always gives the same
 * tokens.
 */
@NullMarked
package de.efakatalog.index.search.text;

import org.jspecify.annotations.NullMarked;
