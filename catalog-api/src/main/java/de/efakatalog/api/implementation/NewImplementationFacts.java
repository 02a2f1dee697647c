package de.efakatalog.api.implementation;

import de.efakatalog.model.implementation.profile.ImplementationContent;
import org.jspecify.annotations.Nullable;

/**
 * A new draft.
 *
 * @param id slug, for good
 * @param content what is said about the implementation, as far as it is known yet
 */
record NewImplementationFacts(@Nullable String id, @Nullable ImplementationContent content) {}
