/** Errors as people and programs get to see them: problem documents (RFC 9457) and their pages. */
@NullMarked
package de.efakatalog.api.problem;

import org.jspecify.annotations.NullMarked;
