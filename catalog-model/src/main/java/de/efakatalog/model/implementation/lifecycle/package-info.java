/** The life of an implementation: drafts, publication, deprecation, withdrawal (ADR 0018). */
@NullMarked
package de.efakatalog.model.implementation.lifecycle;

import org.jspecify.annotations.NullMarked;
