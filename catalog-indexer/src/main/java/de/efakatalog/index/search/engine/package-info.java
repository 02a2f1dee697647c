/**
 * What a search engine is asked and given, in terms of no engine: finished tokens, whole numbers as
 * scores, exact values to filter and count by.
 */
@NullMarked
package de.efakatalog.index.search.engine;

import org.jspecify.annotations.NullMarked;
