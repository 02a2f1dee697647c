/** Who acts, and what that allows: people, their roles in organisations, and the check of both. */
@NullMarked
package de.efakatalog.model.identity;

import org.jspecify.annotations.NullMarked;
