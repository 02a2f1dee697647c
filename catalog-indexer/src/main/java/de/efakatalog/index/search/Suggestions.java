package de.efakatalog.index.search;

import java.util.List;

/**
 * What may be meant by what is being typed.
 *
 * @param groups one for each kind of record that people look for, also without any suggestion
 * @param position the position in the change log that all of them rest on at least
 */
public record Suggestions(List<SuggestionGroup> groups, long position) {}
