package de.efakatalog.index.search;

/**
 * Where a following page begins: after the last record of the page before, so that pages stay right
 * when records come and go.
 *
 * @param rank its relevance and how relevance was found, in the engine's own notation; empty when
 *     records are in alphabetical order
 * @param sortKey the sort key of its name, hexadecimal
 * @param registry its origin registry
 * @param key its natural key
 */
public record SearchCursor(String rank, String sortKey, String registry, String key) {}
