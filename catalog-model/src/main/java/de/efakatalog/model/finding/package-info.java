/**
 * What is missing or wrong in something that somebody writes, all of it at once, by JSON pointer.
 */
@NullMarked
package de.efakatalog.model.finding;

import org.jspecify.annotations.NullMarked;
