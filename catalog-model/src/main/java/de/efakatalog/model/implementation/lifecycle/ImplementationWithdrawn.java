package de.efakatalog.model.implementation.lifecycle;

/**
 * An implementation was withdrawn inside the present transaction. Later features that rest on it
 * follow it there.
 *
 * @param id of the implementation
 */
public record ImplementationWithdrawn(String id) {}
