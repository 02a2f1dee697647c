/** Tests of what the figures rest on. Nothing here measures a time. */
@NullMarked
package de.efakatalog.benchmarks;

import org.jspecify.annotations.NullMarked;
