package de.efakatalog.api.history;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote a version.
 *
 * @param id pseudonym of a person (p-...), id of a token (t-...), or operator
 * @param name of the person; null when it is a machine, or was erased
 */
public record AuthorView(String id, @Nullable String name) {}
