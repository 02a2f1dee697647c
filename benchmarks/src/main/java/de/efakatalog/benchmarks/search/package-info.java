/**
 * How well search finds what people look for: success rates of searchers on queries whose right
 * answers are known. Also writes the dictionary of the analysis from the committed facts.
 */
@NullMarked
package de.efakatalog.benchmarks.search;

import org.jspecify.annotations.NullMarked;
