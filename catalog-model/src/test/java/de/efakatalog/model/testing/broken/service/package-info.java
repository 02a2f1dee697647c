/** Breaks the rules of the house on purpose. */
@NullMarked
package de.efakatalog.model.testing.broken.service;

import org.jspecify.annotations.NullMarked;
