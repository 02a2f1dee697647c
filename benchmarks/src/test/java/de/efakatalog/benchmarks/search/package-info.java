/** Tests of the evaluation: a wrong figure is worse than none. */
@NullMarked
package de.efakatalog.benchmarks.search;

import org.jspecify.annotations.NullMarked;
