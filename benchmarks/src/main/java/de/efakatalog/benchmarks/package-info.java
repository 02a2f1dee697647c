/**
 * Measurements of the packaged application, each against a baseline of the same run on the same
 * machine: a ratio says something on any machine, a time only on one. Nothing here is a test.
 */
@NullMarked
package de.efakatalog.benchmarks;

import org.jspecify.annotations.NullMarked;
