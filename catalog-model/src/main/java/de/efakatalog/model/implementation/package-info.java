/** Online services that implement Leistungen, and what sources report about their reuse. */
@NullMarked
package de.efakatalog.model.implementation;

import org.jspecify.annotations.NullMarked;
