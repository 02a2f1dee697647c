/**
 * The order of hits (ADR 0004): the features of a record that travel with its document, the pure
 * function that scores them against a reading of the query, with its explanation, and the plan by
 * which an engine retrieves the candidates.
 */
@NullMarked
package de.efakatalog.index.search.rank;

import org.jspecify.annotations.NullMarked;
