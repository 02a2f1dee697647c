package de.efakatalog.api.imports;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import de.efakatalog.model.imports.ImportRun;
import org.jspecify.annotations.Nullable;

/**
 * An import as its operator sees it.
 *
 * @param run what the journal has
 * @param progress how far it has come in this instance; null unless it runs here
 */
public record ImportView(@JsonUnwrapped ImportRun run, @Nullable ImportProgress progress) {}
