package de.efakatalog.index.search.engine;

/**
 * How many records hold a value.
 *
 * @param value the exact value
 * @param count from 1
 */
public record FacetCount(String value, long count) {}
