/** Offers to reuse an implementation: drafts, published terms that never change, withdrawal. */
@NullMarked
package de.efakatalog.model.offer;

import org.jspecify.annotations.NullMarked;
