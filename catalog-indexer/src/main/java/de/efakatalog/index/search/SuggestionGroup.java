package de.efakatalog.index.search;

import de.efakatalog.model.changelog.RecordKind;
import java.util.List;

/**
 * Suggestions of one kind.
 *
 * @param kind what they are
 * @param suggestions best first
 * @param total how many records match in all
 */
public record SuggestionGroup(RecordKind kind, List<Suggestion> suggestions, long total) {}
