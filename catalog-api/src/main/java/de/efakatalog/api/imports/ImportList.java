package de.efakatalog.api.imports;

import java.util.List;

/**
 * The newest imports.
 *
 * @param items newest first
 */
public record ImportList(List<ImportView> items) {}
