package de.efakatalog.model.changelog;

/**
 * The result of a write that is durable.
 *
 * @param value what the write returned
 * @param position the position in the change log at which the write can be read
 */
public record Committed<T>(T value, long position) {}
