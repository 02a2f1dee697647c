package de.efakatalog.model.implementation.lifecycle;

import de.efakatalog.model.implementation.profile.ImplementationContent;

/**
 * A new draft, as its provider writes it.
 *
 * @param id slug, for good; that of an imported implementation to take over what sources say of it
 * @param provider id of the organisation that provides it, for good
 * @param content what is said about it, complete or not
 */
public record ImplementationDraftFacts(String id, String provider, ImplementationContent content) {}
