/**
 * The workshop of the seed data: turns a folder of collected public data into the files of {@link
 * de.efakatalog.seed.SeedFile}. The registry never runs this; it stays in the project so that
 * everybody can see how each fact came about, and can repeat it with newer sources.
 *
 * <p>Deterministic: the same input gives the same bytes, whatever the machine, locale or time.
 */
@NullMarked
package de.efakatalog.seed.convert;

import org.jspecify.annotations.NullMarked;
