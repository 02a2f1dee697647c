package de.efakatalog.index.search;

/**
 * One record that was found.
 *
 * @param registry its origin registry
 * @param key its natural key
 * @param json the complete record, exactly as logged
 */
public record SearchHit(String registry, String key, String json) {}
