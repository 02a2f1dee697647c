/** Tests of what measures: a wrong figure is worse than none. */
@NullMarked
package de.efakatalog.benchmarks.load;

import org.jspecify.annotations.NullMarked;
