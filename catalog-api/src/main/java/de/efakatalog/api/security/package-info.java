/** Who is calling, and what that allows. */
@NullMarked
package de.efakatalog.api.security;

import org.jspecify.annotations.NullMarked;
