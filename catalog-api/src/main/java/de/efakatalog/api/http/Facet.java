package de.efakatalog.api.http;

/**
 * A value by which a list can be narrowed down.
 *
 * @param value as the parameter takes it
 * @param label what people read, in German
 * @param count how many records of the list have it, as if nothing of this facet had been chosen
 */
public record Facet(String value, String label, long count) {}
