/** The doors to offers to reuse an implementation: published ones, drafts, and what they cost. */
@NullMarked
package de.efakatalog.api.offer;

import org.jspecify.annotations.NullMarked;
