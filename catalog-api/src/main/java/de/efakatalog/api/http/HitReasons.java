package de.efakatalog.api.http;

import de.efakatalog.index.search.HitExplanation;

/**
 * Why a record of the page stands where it does.
 *
 * @param key the record's key
 * @param registry its origin registry
 * @param reasons the reasons
 */
public record HitReasons(String key, String registry, HitExplanation reasons) {}
