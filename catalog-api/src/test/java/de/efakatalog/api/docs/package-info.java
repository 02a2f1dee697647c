/** Documents whose commands are executed, and whose answers are compared. */
@NullMarked
package de.efakatalog.api.docs;

import org.jspecify.annotations.NullMarked;
