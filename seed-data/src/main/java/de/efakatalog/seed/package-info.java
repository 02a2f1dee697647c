/**
 * What a new registry knows before anybody has written to it: facts as CSV on the class path under
 * {@code /seed}, one file per kind of record. {@link de.efakatalog.seed.SeedFile} is the schema of
 * these files; their sources, dates and licences stand in {@code SOURCES.md}.
 */
@NullMarked
package de.efakatalog.seed;

import org.jspecify.annotations.NullMarked;
