/** What a provider says about an implementation, and whether that is complete. */
@NullMarked
package de.efakatalog.model.implementation.profile;

import org.jspecify.annotations.NullMarked;
