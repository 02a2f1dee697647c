/** Search over a catalogue far larger than the present one, beside bare Lucene and bare writes. */
@NullMarked
package de.efakatalog.benchmarks.catalogue;

import org.jspecify.annotations.NullMarked;
