package de.efakatalog.api.signing;

import java.util.List;

/**
 * The keys of this registry.
 *
 * @param items newest first
 */
public record SigningKeyList(List<SigningKeyView> items) {}
